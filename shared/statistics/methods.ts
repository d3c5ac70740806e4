// The methods behind the numbers: one id each, and one sentence for "How these numbers were made".
// docs/statistics.md says more about each; a test keeps the two together.

const describing = {
  'mean-t': 'Mean with a 95% interval from Student’s t; the standard deviation divides by n − 1.',
  'standard-deviation':
    'Standard deviation with n − 1: how far scores lie from their mean, typically.',
  quantiles:
    'Median, quartiles and ends of the scores, by interpolation between ranks (type 7, Hyndman & Fan 1996).',
  skewness:
    'Skewness G1: how far the scores trail off to one side, from the third moment, corrected for n.',
  'wilson-share':
    'Share with a Wilson score 95% interval (Wilson 1927), which stays between 0% and 100%.',
  'clopper-pearson': 'Share with the exact binomial 95% interval (Clopper & Pearson 1934).',
  correlation: 'Pearson correlation with Fisher’s z interval.',
  'rank-correlation': 'Spearman’s rank correlation: Pearson’s, of the ranks, ties sharing a rank.',
} as const

const comparing = {
  'welch-t':
    'Difference of two means with Welch’s t interval, which does not suppose that both groups spread alike.',
  'pooled-t': 'Difference of two means with Student’s t interval from the pooled variance.',
  'hedges-g':
    'Difference of two means in pooled standard deviations, corrected for small samples (Hedges’ g), with the interval of Borenstein (2009).',
  'glass-delta': 'Difference of two means in standard deviations of the second group.',
  'mann-whitney':
    'Chance that a student of the first group scores above one of the second (Mann–Whitney), ties counting half.',
  'one-way-anova': 'One-way analysis of variance: do the group means differ more than chance?',
  'welch-anova':
    'Welch’s analysis of variance, which does not suppose that all groups spread alike.',
  'kruskal-wallis': 'Kruskal–Wallis test: do the ranks of the groups differ more than chance?',
  'share-gap': 'Difference of two shares with Newcombe’s interval (method 10, 1998).',
  'chi-square': 'Chi-square test of a two-by-two table.',
  'change-of-gap':
    'Second gap minus first gap, of different students, with an interval made from the two (Zou & Donner 2008).',
  'baseline-equivalence':
    'Gap before the work in Hedges’ g: up to 0.05 comparable, up to 0.25 comparable with adjustment, above not (What Works Clearinghouse).',
  'difference-in-differences':
    'Mean gain of one group minus mean gain of the other, with a Welch interval on the gains; only students with both scores count.',
  'standardized-difference-in-differences':
    'Difference of the gains in pooled standard deviations of the second scores, corrected for small samples.',
  'adjusted-difference':
    'Difference of the second scores at equal first scores (analysis of covariance).',
  'clustered-difference':
    'Difference of the gains with a standard error that takes each teacher’s students together (cluster-robust).',
  'clustered-adjusted-difference':
    'Difference of the second scores at equal first scores with a cluster-robust standard error by teacher.',
  'intraclass-correlation':
    'Share of the variance that lies between classes, ICC(1), from a one-way analysis of variance.',
  'design-effect':
    'How much the variance of a mean grows because students come in classes: 1 + (m − 1)·ICC (Kish 1965).',
} as const

const growing = {
  'paired-t':
    'Mean of each student’s own change, with a paired t interval; only students with both scores count.',
  'd-av':
    'Mean change divided by the root mean square of the two standard deviations (d_av, after Lakens 2013).',
  'd-z': 'Mean change divided by the standard deviation of the changes (d_z, Lakens 2013).',
  'g-z': 'd_z corrected for small samples.',
  'd-rm':
    'Mean change in standard deviations of the scores, from the changes and the correlation (d_rm, Lakens 2013).',
  'glass-before': 'Mean change divided by the standard deviation of the first scores.',
  'wilcoxon-signed-rank':
    'Wilcoxon signed rank test of the changes; unchanged students are left out, ties share a rank.',
  transitions: 'Students by level before and after; a row’s shares add up to 100%.',
  'exact-mcnemar':
    'Exact McNemar test: of the students who crossed the line, were those going up and those going down equally many?',
  'mcnemar-chi-square': 'McNemar’s test by chi-square, for many students who crossed the line.',
  kappa: 'Agreement of the two levels beyond chance (Cohen’s kappa).',
  'mean-growth-index':
    'Mean of the vendor’s conditional growth index, where 0 is typical growth; never recomputed.',
  'median-percentile':
    'Median of the vendor’s growth percentiles, with an interval from order statistics; percentiles are never averaged.',
} as const

const testing = {
  'item-difficulty':
    'Share of the possible points that students earned on the item, with a Wilson interval where the item is all or nothing and a t interval otherwise.',
  'corrected-discrimination':
    'Correlation between the item and the total of the other items, so that an item is not compared with itself, with Fisher’s z interval.',
  biserial:
    'Biserial correlation of a right-or-wrong item with the total, as if a normal ability stood behind the item.',
  'cronbach-alpha':
    'Cronbach’s alpha, the internal consistency of the items together (Cronbach 1951), with Feldt’s interval.',
  'standardized-alpha': 'Alpha from the mean correlation between items, as if all spread alike.',
  'kr-20': 'Kuder–Richardson formula 20: alpha of right-or-wrong items, population variances.',
  'kr-21': 'Kuder–Richardson formula 21: as if all items were equally hard.',
  'split-half': 'Correlation of odd with even items, stepped up to full length (Spearman–Brown).',
  'standard-error-of-measurement':
    'Standard deviation of the totals times the square root of 1 − alpha, in points.',
  'upper-lower-27':
    'Upper and lower 27% of students by total (Kelley 1939); students tied at the cut share the remaining places.',
} as const

export const methodDescription = { ...describing, ...comparing, ...growing, ...testing } as const

export type MethodId = keyof typeof methodDescription
