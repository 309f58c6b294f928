import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, leaders, procedureFor } from '../../contract/procedure.ts';
import { touchpointIdSchema } from '../../ids.ts';
import {
  alertSchema,
  chosenFigureSchema,
  chosenFiguresSchema,
  figureChoiceSchema,
  heatRowSchema,
  journeySteps,
  mapCellSchema,
  overviewFigureSchema,
  tieSchema,
} from './overview.schema.ts';

/** Any day of the quarter that is asked for; today where it is left out. */
const quarter = z.strictObject({ on: daySchema.optional() });
const span = { from: daySchema, to: daySchema };

/** The quarter at a glance: the figures that matter, where customers leave unhappy, and what is beyond chance. */
export const overviewContract = {
  /** Which figures stand on the overview, and which could. */
  figures: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(z.object({ chosen: z.array(chosenFigureSchema), choices: z.array(figureChoiceSchema) })),
  /** Chooses the figures and their targets, all at once. */
  choose: procedureFor('owner')
    .input(commandInput({ figures: chosenFiguresSchema }))
    .output(changed({})),
  /** One figure with its trend, its target and the change since the quarter before. */
  figure: procedureFor(...leaders)
    .input(quarter.extend({ measureId: z.string().max(80) }))
    .output(overviewFigureSchema),
  /** Every touchpoint in use, by department and step of the journey. */
  map: procedureFor(...leaders)
    .input(quarter)
    .output(z.object({ ...span, pooled: z.number().nullable(), cells: z.array(mapCellSchema) })),
  /** Every place, by department. */
  heat: procedureFor(...leaders)
    .input(quarter)
    .output(z.object({ ...span, pooled: z.number().nullable(), rows: z.array(heatRowSchema) })),
  /** Touchpoints and places that differ from the whole by more than chance, the worse first. */
  alerts: procedureFor(...leaders)
    .input(quarter)
    .output(z.object({ ...span, items: z.array(alertSchema) })),
  /** Says where in the journey customers meet a touchpoint. */
  placeTouchpoint: procedureFor(...leaders)
    .input(commandInput({ touchpointId: touchpointIdSchema, step: z.enum(journeySteps) }))
    .output(changed({})),
  /** Surveys of customers and scorecards in use, each with its touchpoint. */
  ties: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(tieSchema) })),
  /** Says at which touchpoint a survey or a scorecard counts; none takes it off the map. */
  tie: procedureFor(...leaders)
    .input(
      commandInput({
        kind: z.enum(['survey', 'checklist']),
        id: z.uuid().toLowerCase(),
        touchpointId: touchpointIdSchema.nullable(),
      }),
    )
    .output(changed({})),
};
