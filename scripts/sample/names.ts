// Invented students' names: many origins, with accents, apostrophes, hyphens and two-part names.

export const GIVEN_NAMES: readonly string[] = words(`
Aaliyah Abdi Adaeze Aiden Aisha Alejandro Alma Amara Amelia Amir Ana_Lucía Anaya Andre Anh Anika
Anders Annika Aoife Aria Arjun Asher Ava Axel Ayaan Beatriz Beau Benjamin Bianca Bilal Brooklyn
Caleb Camila Carter Catalina Chidi Chloe Clara Cole D’Andre Dalia Daniel Dariusz David Delilah
Devon Diego Dilara Ebony Eduardo Efua Eli Elena Elijah Eliška Ella Emeka Emma Esperanza Ethan Eun-ji
Ezekiel Farah Fatima Finn Francisco Freya Gabriel Gia Giang Grace Hadley Hamza Hana Hannah Harper
Hassan Hiro Hollis Ibrahim Imani Ines Ingrid Isaac Isabella Isaiah Itzel Jacob Jae-won Jamal
James Jasmine Javier Jaxon Jayden Jelani Jessica Joaquín Jordan José José_Luis Josephine Juan Jude
Kai Kaia Karim Kavya Keisha Kenji Khadija Kiara Kofi Lan Layla Leila Leo Levi Liam Lila Lina Lin
Logan Lucas Lucía Luna Lupe Mackenzie Maeve Mai Malachi Malik Manuel Marcus María María_José
Mariana Marisol Mason Mateo Maya Mei Mia Micah Mila Min-jun Minh_Anh Mohamed Naomi Natalia Nia
Nicolás Nikhil Nizhoni Noah Noor Nora Nyah Obinna Olivia Omar Oscar Owen Paloma Parker Pedro
Penelope Phoebe Priya Quentin Quinn Rafael Rania Raúl Ravi Renée Rhys Riley Rohan Rosa Rosalie
Ruby Saanvi Sadie Salma Samir Samuel Santiago Sara Sebastián Sefina Selena Seo-yeon Sienna
Simone Siddharth Sofía Solomon Stella Sunita Tala Talia Tariq Tate Tavita Thiago Thị_Mai Tomasz
Tomás Trinity Tyrone Uma Valentina Valeria Victor Violet Wei William Willow Wren Wyatt Xavier
Ximena Xin_Yi Yara Yasmin Yesenia Yuki Yusuf Zainab Zara Zeke Zoë Zuri`)

export const FAMILY_NAMES: readonly string[] = words(`
Abara Abdullahi Abernathy Achterberg Acosta Adeyemi Aguilar Ahmadi Alvarado Anderson Arroyo
Ashworth Baca Bailey Banerjee Baptiste Barrios Begaye Benally Bennett Boateng Brandvold Brooks
Bui Burke Cabrera Calloway Campbell Cardenas Castellanos Castillo Çelik Chaudhry Chavez Chen Cho
Choi Clark Coleman Contreras Cruz Cunningham D’Angelo Dahl Dang Davis De_la_Cruz Delgado Demir
Deshmukh Diallo Diaz Do Domínguez Dubois Duarte Dvořák Edwards Ellison Escobar Espinoza Fa’aleo
Farah Fernández Fitzgerald Flores Foster Fontenot Fuentes Gallegos García García-Ortiz Gebremariam
Gonzales Goodwin Grant Greene Guerrero Gupta Gutiérrez Haidari Halvorsen Harris Hassan Hawkins
Henderson Hernández Herrera Hill Hoang Holloway Huang Huerta Hughes Hussein Ibarra Ito Jackson
Jaramillo Jefferson Jensen Jiménez Johansson Johnson Jones Joshi Kamara Kaya Kelly Khan Kim
King Kowalczyk Kovač Kumar Lacroix Lam Le Leblanc Lee Leota Lewis Li Lim Lindgren Liu López
Lozano Luna Maldonado Mahmoud Marín Marshall Martínez Martínez-Soto Mbeki McAllister McKenna
Medina Mehta Mejía Mendoza Mensah Mitchell Montoya Moore Morales Moreno Morris Muñoz Murphy
Nakamura Nasser Navarro Nelson Ng Nguyen Nguyễn Nieto Nkemelu Novak O’Brien O’Connor O’Malley
Ochoa Odhiambo Oliveira Olsen Omondi Ortega Osei Osman Owens Oyelaran Pacheco Padilla Palmer Park
Patel Patterson Peña Pérez Perry Petrov Phạm Phan Phillips Pineda Popescu Powell Price Pruitt Qureshi
Quiñones Ramírez Ramos Reddy Reed Reyes Richardson Ríos Rivera Robinson Rodríguez Rojas Romero
Rosales Rosen Roy Ruiz Saeed Saint-Cyr Salazar Salinas Sánchez Sandoval Santiago Santos Sato
Schmidt Seo Serrano Shah Sharma Siddiqui Silva Singh Smith-Lowe Solís Sørensen Stewart Suárez
Sullivan Tafoya Takahashi Tanaka Tate Taylor Thao Thompson Tomlinson Torres Tran Trujillo Tsosie
Turner Ueno Uribe Valdez Van_Horn Vang Vargas Vásquez Vega Velasco Villanueva Vo Walker Walsh Wang
Ward Washington Watts Weaver Whitlock Williams Wilson Wong Woods Wright Wu Yang Yazzie Yilmaz
Young Zamora Zapata Zeleke Zhang Ziegler Zieliński`)

/** The 24 students drawn in the design pictures; they are Elena Rivera's class. */
export const RIVERA_CLASS: readonly (readonly [given: string, family: string])[] = [
  ...pairs('Noah Brandvold, Devon Achterberg, Tomasz Zieliński, Isaac Tsosie, Sefina Leota'),
  ...pairs('Lucía Montoya, Farah Siddiqui, Amara Diallo, Ethan Whitlock, Ximena Barrios'),
  ...pairs('Kai Nakamura, Brooklyn Tate, Omar Haidari, Grace Oyelaran, Minh_Anh Phạm'),
  ...pairs('Leo Castellanos, Talia Rosen, Jayden Pruitt, Anika Deshmukh, Rosalie Fontenot'),
  ...pairs('Yusuf Demir, Hye-rin Seo, Malachi Greene, Wren Halvorsen'),
]

function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))
}

function pairs(text: string): [string, string][] {
  return text.split(', ').map((name) => {
    const [given = '', family = ''] = name.split(' ')
    return [given.replaceAll('_', ' '), family]
  })
}
