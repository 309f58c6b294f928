// What can be done with the parts of something that is made in sections: questions of a survey, items of a checklist.
// All pure: sections in, sections out.

type Named = { readonly id: string };

/** Where a part stands. */
export type Place = { readonly section: number; readonly index: number };

/** How a section holds its parts. */
type Held<Section, Part> = {
  readonly partsOf: (section: Section) => readonly Part[];
  readonly withParts: (section: Section, parts: readonly Part[]) => Section;
};

/** The functions for one kind of section. */
export function outlineOf<Section extends Named, Part extends Named>({ partsOf, withParts }: Held<Section, Part>) {
  type Sections = readonly Section[];

  function findPlace(sections: Sections, id: string): Place | null {
    for (const [section, one] of sections.entries()) {
      const index = partsOf(one).findIndex((part) => part.id === id);
      if (index >= 0) return { section, index };
    }
    return null;
  }

  const findPart = (sections: Sections, id: string): Part | null =>
    sections.flatMap(partsOf).find((part) => part.id === id) ?? null;

  const changeSection = (sections: Sections, id: string, change: (section: Section) => Section): Section[] =>
    sections.map((section) => (section.id === id ? change(section) : section));

  const changePart = (sections: Sections, id: string, change: (part: Part) => Part): Section[] =>
    sections.map((section) =>
      partsOf(section).some((part) => part.id === id)
        ? withParts(
            section,
            partsOf(section).map((part) => (part.id === id ? change(part) : part)),
          )
        : section,
    );

  const insert = (sections: Sections, { section, index }: Place, part: Part): Section[] =>
    sections.map((one, at) => (at === section ? withParts(one, partsOf(one).toSpliced(index, 0, part)) : one));

  /** Where a new part goes: below the part chosen, at the top of the section chosen, else at the end. */
  function placeBelow(sections: Sections, chosen: string): Place {
    const place = findPlace(sections, chosen);
    if (place !== null) return { section: place.section, index: place.index + 1 };
    const section = sections.findIndex(({ id }) => id === chosen);
    if (section >= 0) return { section, index: 0 };
    const last = sections.at(-1);
    return { section: sections.length - 1, index: last === undefined ? 0 : partsOf(last).length };
  }

  /** Begins a section below the chosen part; the parts after it in its section come along. */
  function splitBelow(sections: Sections, chosen: string, blank: Section): Section[] {
    const { section, index } = placeBelow(sections, chosen);
    const from = sections[section];
    if (from === undefined) return [...sections];
    const isPart = findPlace(sections, chosen) !== null;
    const kept = isPart ? withParts(from, partsOf(from).slice(0, index)) : from;
    return sections.toSpliced(section, 1, kept, withParts(blank, isPart ? partsOf(from).slice(index) : []));
  }

  /** Takes a part away; or a section, whose parts go to the one before it. The last section stays. */
  function remove(sections: Sections, id: string): Sections {
    const place = findPlace(sections, id);
    if (place !== null) {
      return sections.map((one, at) =>
        at === place.section ? withParts(one, partsOf(one).toSpliced(place.index, 1)) : one,
      );
    }
    const at = sections.findIndex((section) => section.id === id);
    const gone = sections[at];
    if (gone === undefined || sections.length === 1) return sections;
    const heir = Math.max(0, at - 1);
    return sections
      .toSpliced(at, 1)
      .map((section, index) =>
        index === heir
          ? withParts(
              section,
              at === 0 ? [...partsOf(gone), ...partsOf(section)] : [...partsOf(section), ...partsOf(gone)],
            )
          : section,
      );
  }

  /** Puts a part at a place, counted as if it were not there any more. */
  function place(sections: Sections, id: string, section: string, index: number): Sections {
    const part = findPart(sections, id);
    const target = sections.findIndex((one) => one.id === section);
    if (part === null || target < 0) return sections;
    return insert(remove(sections, id), { section: target, index }, part);
  }

  /** Moves a part or section one step; a part goes on into the next section. */
  function move(sections: Sections, id: string, by: 1 | -1): Sections {
    const stands = findPlace(sections, id);
    if (stands === null) {
      const at = sections.findIndex((section) => section.id === id);
      const section = sections[at];
      const to = at + by;
      if (section === undefined || to < 0 || to >= sections.length) return sections;
      return sections.toSpliced(at, 1).toSpliced(to, 0, section);
    }
    const here = sections[stands.section];
    const next = sections[stands.section + by];
    const to = stands.index + by;
    if (here !== undefined && to >= 0 && to < partsOf(here).length) return place(sections, id, here.id, to);
    return next === undefined ? sections : place(sections, id, next.id, by === 1 ? 0 : partsOf(next).length);
  }

  const listIds = (sections: Sections): string[] =>
    sections.flatMap((section) => [section.id, ...partsOf(section).map(({ id }) => id)]);

  /** What is chosen when the chosen part is gone: what took its place, else what stood before it; `whole` is neither. */
  function neighbour(before: Sections, after: Sections, chosen: string, whole: string): string {
    const kept = new Set([whole, ...listIds(after)]);
    if (kept.has(chosen)) return chosen;
    const ids = [whole, ...listIds(before)];
    const at = ids.indexOf(chosen);
    const next = ids.slice(at + 1).find((id) => kept.has(id));
    const last = ids.slice(0, Math.max(at, 0)).findLast((id) => kept.has(id));
    const isSameKind = next !== undefined && findPlace(before, chosen) !== null && findPlace(after, next) !== null;
    return (isSameKind ? next : (last ?? next)) ?? whole;
  }

  /** What stands above or below in the outline; the chosen one at the ends. */
  function beside(sections: Sections, chosen: string, by: number, whole: string): string {
    const ids = [whole, ...listIds(sections)];
    const at = Math.max(0, ids.indexOf(chosen));
    return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? whole;
  }

  return {
    findPlace,
    findPart,
    changeSection,
    changePart,
    insert,
    placeBelow,
    splitBelow,
    remove,
    place,
    move,
    neighbour,
    beside,
  };
}
