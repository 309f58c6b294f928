import kindsJson from '../../../resources/business-kinds.json' with { type: 'json' };
import installationJson from '../../../resources/checklists/installation.json' with { type: 'json' };
import mirrorChecklistJson from '../../../resources/checklists/mirror.json' with { type: 'json' };
import phoneCallJson from '../../../resources/checklists/phone-call.json' with { type: 'json' };
import shopVisitJson from '../../../resources/checklists/shop-visit.json' with { type: 'json' };
import webOrderJson from '../../../resources/checklists/web-order.json' with { type: 'json' };
import actionsJson from '../../../resources/sample/actions.json' with { type: 'json' };
import attentionJson from '../../../resources/sample/attention.json' with { type: 'json' };
import lossesJson from '../../../resources/sample/losses.json' with { type: 'json' };
import mirrorJson from '../../../resources/sample/mirror.json' with { type: 'json' };
import peopleJson from '../../../resources/sample/people.json' with { type: 'json' };
import promisingJson from '../../../resources/sample/promising.json' with { type: 'json' };
import shopsJson from '../../../resources/sample/shops.json' with { type: 'json' };
import surveysJson from '../../../resources/sample/surveys.json' with { type: 'json' };
import tellingJson from '../../../resources/sample/telling.json' with { type: 'json' };
import afterSaleJson from '../../../resources/playbooks/after-a-sale.json' with { type: 'json' };
import touchJson from '../../../resources/sample/touch.json' with { type: 'json' };
import voicesJson from '../../../resources/sample/voices.json' with { type: 'json' };
import { sampleTextsSchema, type SampleTexts } from '../../../shared/features/sample/sample.texts.ts';

const checklists = [mirrorChecklistJson, shopVisitJson, phoneCallJson, installationJson, webOrderJson];

/** Reads what the sample company is told with; the files are part of the program. */
export function readSampleTexts(): SampleTexts {
  return sampleTextsSchema.parse({
    voices: voicesJson,
    people: peopleJson,
    surveys: surveysJson,
    places: kindsJson['internet-installer'],
    checklists: Object.fromEntries(checklists.map(({ name, definition }) => [name, definition])),
    shops: shopsJson,
    attention: attentionJson,
    mirror: mirrorJson,
    losses: lossesJson,
    promising: promisingJson,
    actions: actionsJson,
    telling: tellingJson,
    touch: { ...touchJson, playbook: afterSaleJson },
  });
}
