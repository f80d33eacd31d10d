// The plan in an archive (ARC-2, ARC-10): every way of seating people with its tables, then the phases. Field by field, always in
// the same order: the same workshop gives the same bytes.
import type { Ask } from '#core/asks.ts';
import type { Column } from '#core/columns.ts';
import type { TableId } from '#core/ids.ts';
import type { LabelSet, Layout, Phase, Table, Theme } from '#core/plan.ts';
import { QUALITIES, type QualityWishes } from '#core/qualities.ts';
import { isWitnessAway, testimoniesOf } from '#core/testimony.ts';
import type { Workshop } from '#core/workshop.ts';
import type { ArchiveLayout, ArchivePhase, ArchivePlan, ArchiveTable } from './archive-plan-format.ts';
import { instantText } from './json-text.ts';

/** The plan of a workshop. */
export function archivePlan(workshop: Workshop): ArchivePlan {
  const { plan } = workshop;
  const { people, startsAt, promisedEnd, zone, groupings = {}, labels, qualities, guardNames } = plan;
  const { mode, hosts, circuits, themes, tables, groups, columns } = archiveLayout(workshop, plan);
  const others = Object.entries(groupings).map(([id, each]) => ({ id, ...archiveLayout(workshop, each) }));
  return {
    people,
    ...(mode ? { mode } : {}),
    ...{ hosts, circuits, startsAt: instantText(startsAt), zone, themes, tables, groups },
    ...(promisedEnd === undefined ? {} : { promisedEnd: instantText(promisedEnd) }),
    ...(columns ? { columns } : {}),
    ...(others.length > 0 ? { groupings: others } : {}),
    ...(labels ? { labels: labels.map(labelSet) } : {}),
    ...(qualities ? { qualities: wishesInOrder(qualities) } : {}),
    ...(guardNames ? { guardNames } : {}),
    phases: plan.phases.map(archivePhase)
  };
}

function archiveLayout(workshop: Workshop, layout: Layout): ArchiveLayout {
  const { mode, hosts, circuits, columns } = layout;
  return {
    ...(mode ? { mode } : {}),
    ...{ hosts, circuits },
    themes: layout.themes.map(archiveTheme),
    tables: layout.tables.map((table) => archiveTable(workshop, table)),
    groups: layout.groups.map(({ number, circuit, first, path }) => ({
      ...{ number, circuit, first },
      ...(path ? { path } : {})
    })),
    ...(columns ? { columns: columns.map(archiveColumn) } : {})
  };
}

function archiveTheme({ id, letter, title, question, prompts, poles, story, closed }: Theme): Theme {
  return {
    ...{ id, letter, title, question, prompts },
    ...(poles ? { poles } : {}),
    ...(story ? { story } : {}),
    ...(closed ? { closed } : {})
  };
}

function archiveTable(workshop: Workshop, { id, theme, letter, circuit }: Table): ArchiveTable {
  const { visio = '', locked = false, finishedRound = null } = workshop.signals[id] ?? {};
  return { id, theme, letter, circuit, visio, locked, finishedRound, ...witnessField(workshop, id) };
}

/** Who tells at a table, and whether they came. */
function witnessField(workshop: Workshop, table: TableId): Pick<ArchiveTable, 'witness' | 'away'> {
  const witness = testimoniesOf(workshop).witnesses[table];
  return { ...(witness ? { witness } : {}), ...(isWitnessAway(workshop, table) ? { away: true } : {}) };
}

/** One column of a board, as files tell it. */
export function archiveColumn({ id, title, one, role }: Column): Column {
  return { id, title, one, role };
}

function archivePhase(phase: Phase): ArchivePhase {
  const { id, kind, title, instruction, minutes, rounds, move, attribution = null } = phase;
  const { grouping, questions, beats, asks } = phase;
  return {
    ...{ id, kind, title, instruction, minutes, rounds, move, attribution },
    ...(grouping ? { grouping } : {}),
    ...(questions ? { questions } : {}),
    ...(beats ? { beats: beats.map((beat) => ({ title: beat.title, minutes: beat.minutes })) } : {}),
    ...(asks ? { asks: asks.map(archiveAsk) } : {})
  };
}

function archiveAsk({ id, rule, question, lines, options, budget, again, keep }: Ask): Ask {
  return {
    ...{ id, rule, question },
    lines: lines.map(({ id: line, text, poles, theme, icon }) => ({
      ...{ id: line, text },
      ...(poles ? { poles } : {}),
      ...(theme ? { theme } : {}),
      ...(icon ? { icon } : {})
    })),
    ...{ options, budget },
    ...(again ? { again } : {}),
    keep
  };
}

function labelSet({ id, title, options }: LabelSet): LabelSet {
  return { id, title, options: options.map((each) => ({ id: each.id, title: each.title })) };
}

function wishesInOrder(wishes: QualityWishes): QualityWishes {
  return Object.fromEntries(
    QUALITIES.flatMap((quality) => (wishes[quality] ? [[quality, wishes[quality]]] : []))
  );
}
