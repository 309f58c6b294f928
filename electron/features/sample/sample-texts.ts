import kindsJson from '../../../resources/business-kinds.json' with { type: 'json' };
import peopleJson from '../../../resources/sample/people.json' with { type: 'json' };
import surveysJson from '../../../resources/sample/surveys.json' with { type: 'json' };
import voicesJson from '../../../resources/sample/voices.json' with { type: 'json' };
import { sampleTextsSchema, type SampleTexts } from '../../../shared/features/sample/sample.texts.ts';

/** Reads what the sample company is told with; the files are part of the program. */
export function readSampleTexts(): SampleTexts {
  return sampleTextsSchema.parse({
    voices: voicesJson,
    people: peopleJson,
    surveys: surveysJson,
    places: kindsJson['internet-installer'],
  });
}
