/** The items of one assessment as they stand, with what may be chosen for them. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { BankItem, ItemBank, itemBankContract } from '#shared/contracts/item-bank.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import type { ItemKind, ScoringRule } from '#shared/domain/item-scoring.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import { fromLibrary, unknownStandards } from './catalogue.ts'

type Which = z.output<typeof itemBankContract.bank.input>

/** @throws {CallError} `NOT_FOUND` */
export async function bankOf(read: ReadDb, which: Which): Promise<ItemBank> {
  const assessment = await assessmentOf(read, which)
  if (!assessment)
    throw new CallError('NOT_FOUND', { data: { what: 'This test is no longer here.' } })
  const { id, name } = assessment
  const items = await itemsOf(read, id)
  const codes = [...new Set(items.flatMap(({ standards }) => standards))]
  return {
    assessmentId: id as AssessmentId,
    assessment: name,
    items,
    forms: await formsOf(read, id),
    misconceptions: [
      ...new Set([...(await misconceptions(read)), ...(await fromLibrary(read, codes))]),
    ],
    unknownStandards: [...(await unknownStandards(read, codes))],
    fileScores: await fileScores(read, id),
  }
}

function assessmentOf(read: ReadDb, which: Which) {
  const assessments = read.selectFrom('assessment').select(['assessment.id', 'assessment.name'])
  return 'assessmentId' in which
    ? assessments.where('assessment.id', '=', which.assessmentId).executeTakeFirst()
    : assessments
        .innerJoin('administration', 'administration.assessmentId', 'assessment.id')
        .where('administration.id', '=', which.administrationId)
        .executeTakeFirst()
}

type ItemRow = Omit<BankItem, 'standards' | 'options' | 'onForms' | 'isDropped' | 'hasPointsOnly'> &
  Record<'moreStandards' | 'options' | 'onForms', string> & {
    readonly standardCode: string | null
    readonly isDropped: 0 | 1
    readonly keyable: number
    readonly kind: ItemKind
    readonly scoring: ScoringRule
  }

async function itemsOf(read: ReadDb, assessmentId: number): Promise<BankItem[]> {
  const { rows } = await sql<ItemRow>`
    SELECT item.id, position, label, stem, standardCode, depthOfKnowledge, answerKey, kind, scoring,
      maxPoints, importedMaximum, isDropped,
      (SELECT COUNT(response) FROM itemResponse WHERE itemId = item.id) AS answers,
      EXISTS (SELECT 1 FROM itemResponse WHERE itemId = item.id AND ${isAnswer}) AS keyable,
      (SELECT json_group_array(code ORDER BY itemStandard.id) FROM itemStandard
        WHERE itemId = item.id) AS moreStandards,
      (SELECT json_group_array(json_object('label', own.label, 'text', own.text,
          'misconception', own.misconception, 'points', own.points) ORDER BY own.label)
        FROM itemOption AS own WHERE own.itemId = item.id) AS options,
      (SELECT json_group_array(json_object('form', form.name, 'label', formItem.label)
          ORDER BY form.name)
        FROM formItem JOIN form ON form.id = formItem.formId
        WHERE formItem.itemId = item.id) AS onForms
    FROM item WHERE assessmentId = ${assessmentId} ORDER BY position, item.id`.execute(read)
  return rows.map(
    ({ standardCode, moreStandards, options, onForms, isDropped, keyable, ...item }) => ({
      ...item,
      standards: [
        ...(standardCode === null ? [] : [standardCode]),
        ...(JSON.parse(moreStandards) as string[]),
      ],
      options: JSON.parse(options) as BankItem['options'],
      onForms: JSON.parse(onForms) as BankItem['onForms'],
      isDropped: isDropped === 1,
      hasPointsOnly: item.answers > 0 && keyable === 0,
    }),
  )
}

/** Points are kept as the response too, where the file has nothing else: those are no answers. */
export const isAnswer = sql`response IS NOT NULL AND NOT (
  CAST(response AS REAL) IS COALESCE(importedPoints, points) AND response GLOB '[0-9]*')`

const formsOf = async (read: ReadDb, assessmentId: number): Promise<ItemBank['forms']> => {
  const forms = await read
    .selectFrom('form')
    .leftJoin('formItem', 'formItem.formId', 'form.id')
    .select((of) => ['form.id', 'form.name', of.fn.count<number>('formItem.id').as('items')])
    .where('form.assessmentId', '=', assessmentId)
    .groupBy('form.id')
    .orderBy('form.name')
    .execute()
  return forms
}

async function misconceptions(read: ReadDb): Promise<string[]> {
  const rows = await read
    .selectFrom('itemOption')
    .select('misconception')
    .distinct()
    .where('misconception', 'is not', null)
    .orderBy('misconception')
    .execute()
  return rows.flatMap((row) => (row.misconception === null ? [] : [row.misconception]))
}

const fileScores = async (read: ReadDb, assessmentId: number): Promise<ItemBank['fileScores']> => {
  const rows = await read
    .selectFrom('measure')
    .select('kind')
    .distinct()
    .where('assessmentId', '=', assessmentId)
    .orderBy('kind')
    .execute()
  return rows.map(({ kind }) => kind)
}
