"""The proposal: everything a buyer decides on, in the client's words; no know-how, no training words on a seminar."""

import datetime
import re
from pathlib import Path

import pytest
import yaml
from docx.oxml.ns import qn
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened, pages, paragraphs, printed

from seminar_designer.documents import write_document
from seminar_designer.documents.telling.evidence import evidence
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import duration
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.model.offer import Offer
from seminar_designer.model.people import Client
from seminar_designer.model.programme import Programme

SAMPLES = {"training": one_day_training, "seminar": two_day_seminar}
LICHEN = Path(__file__).parents[1] / "examples" / "brands" / "lichen"
DATED = datetime.date(2026, 11, 27)
TRAINING_WORDS = ("formation", "stagiaire", "pédagogie", "opco", "qualiopi", "certificat", "émargement", "261-4-4")


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("proposal", programme, catalogue(), language, **more)


def with_brief(programme: Programme, **changes) -> Programme:
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=changes)})


def offered(programme: Programme, **offer) -> Programme:
    return with_brief(programme, offer=Offer.model_validate(offer))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_it_tells_the_objectives_with_the_time_each_receives(sample, language):
    programme = SAMPLES[sample]()
    data = written(programme, language)
    texts = in_style(data, "Item")
    every = 0
    for objective in programme.objectives:
        minutes = sum(slot.minutes for day in programme.days for slot in day.slots if slot.serves == objective.id)
        every += minutes
        statement = typeset(objective.statement[language], language)
        assert statement[:1].upper() + statement[1:] in texts
        assert duration(minutes, language) in in_style(data, "Figure")
    assert duration(every, language) in in_style(data, "Total")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_of_the_facilitators_is_in_it(sample, language):
    programme = SAMPLES[sample]()
    text = body(written(programme, language))
    for day in programme.days:
        for slot in (slot for slot in day.slots if slot.block):
            block = catalogue().blocks[slot.block]
            private = [block.preparation[language], block.pitfalls[language]]
            private += [step[language].do for step in block.steps]
            private += [step[language].say for step in block.steps if step[language].say]
            private += [asked[language] for asked in (block.debrief.questions if block.debrief else ())]
            private += [slot.question] if slot.question else []
            for sentence in printed(private, language):
                assert sentence[:40] not in text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_activities_are_not_named(language):
    programme = one_day_training()
    text = body(written(programme, language))
    names = {catalogue().blocks[slot.block].name[language] for slot in programme.days[0].slots if slot.block}
    plain = {family.client_name[language] for family in catalogue().families.values()}
    assert [name for name in printed(sorted(names - plain), language) if name in text] == []


def test_each_half_day_is_one_line_and_each_day_one_picture():
    data = written(two_day_seminar())
    assert in_style(data, "Half-Day Kept") + in_style(data, "Half-Day") == [
        "Matin", "Après-midi", "Soirée", "Matin", "Soirée", "Après-midi",
    ]  # fmt: skip
    alternatives = [one.get("descr") for one in opened(data).element.body.iter(qn("wp:docPr"))]
    assert [text.split()[0] for text in alternatives] == ["Part", "Frise", "Frise"]
    ids = [one.get("id") for one in opened(data).element.body.iter(qn("wp:docPr"))]
    assert len(set(ids)) == len(ids)


def test_figures_are_those_of_the_programme():
    programme = two_day_seminar()
    told = evidence(Reading(programme, catalogue(), "fr"))
    figures = in_style(written(programme), "Big Figure")
    assert figures == [
        f"{told.active_share}\u00a0%", duration(told.small_groups, "fr"), duration(told.own_situations, "fr"),
        str(told.activities),
    ]  # fmt: skip
    slots = [slot for day in programme.days for slot in day.slots if slot.block]
    assert told.activities == len(slots)
    assert told.work == sum(slot.minutes for slot in slots) == sum(told.learning.values())


@pytest.mark.parametrize("workspace", [None, LICHEN])
def test_a_seminar_never_speaks_of_training(workspace):
    data = written(two_day_seminar(), workspace=workspace)
    text = body(data).casefold()
    assert [word for word in TRAINING_WORDS if re.search(rf"\b{word}", text)] == []
    english = body(written(two_day_seminar(), "en", workspace=workspace)).casefold()
    assert "training" not in english and "trainee" not in english


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_what_must_never_be_printed_is_not(sample, language):
    text = body(written(SAMPLES[sample](), language, workspace=LICHEN)).casefold()
    for word in ("qualiopi", "cpf", "opca", "datadock", "pôle emploi", "garantie", "éligible", "agréée"):
        assert word not in text


def test_prices_add_up_and_the_mention_of_the_law_is_there():
    offer = {"lines": [{"text": "Livret relié", "quantity": 14, "unit": "exemplaires", "price": 6.5}],
             "options": [{"text": "Un retour deux mois après", "price": 950}], "materials": False}  # fmt: skip
    data = written(offered(one_day_training(), **offer), workspace=LICHEN)
    amounts = in_style(data, "Figure")
    for amount in ("1\u202f650,00\u00a0€", "750,00\u00a0€", "91,00\u00a0€", "950,00\u00a0€"):
        assert amount in amounts
    assert "2\u202f491,00\u00a0€" in in_style(data, "Total")
    text = body(data)
    assert "exonérée" in text and "261-4-4° a" in text
    assert "2\u202f491,00\u00a0€ net de taxe, options non comprises" in text
    assert "☐ Un retour deux mois après" in text
    assert text.count("40\u00a0€") == 1


def test_a_seminar_of_an_exempt_trainer_bears_the_tax():
    data = written(offered(two_day_seminar(), materials=False), workspace=LICHEN)
    assert in_style(data, "Sum") == ["Total HT", "4\u202f050,00\u00a0€", "TVA 20\u00a0%", "810,00\u00a0€"]
    assert in_style(data, "Total")[-2:] == ["Total TTC", "4\u202f860,00\u00a0€"]


def test_without_rates_the_price_is_visibly_to_be_completed():
    data = written(two_day_seminar())
    assert in_style(data, "Total To Complete") == ["à compléter"]
    assert "À compléter\u00a0: tarifs de l’animation et de la préparation" in in_style(data, "Body Text To Complete")
    assert "\n0,00" not in body(data)


def test_what_only_the_coach_knows_is_visibly_to_be_completed():
    text = body(written(two_day_seminar()))
    for what in ("nom du prestataire", "adresse du prestataire", "numéro SIRET", "ce que le client attend",
                 "échéances, délai et moyen de paiement", "conditions d’annulation et de report", "date"):  # fmt: skip
        assert f"À compléter\u00a0: {what}" in text
    assert not any(mark in text for mark in ("[", "TODO", "None", "null"))
    complete = offered(one_day_training(), dated="2026-11-20")
    assert "compléter" not in body(written(complete, workspace=LICHEN, dated=DATED))


def test_identities_dates_and_validity():
    programme = with_brief(
        offered(one_day_training(), reference="2026-118", dated="2026-11-20"),
        client=Client(name="Mairie", contact="Hélène Abgrall", signatory="Yann Le Bihan, directeur général"),
    )
    text = body(written(programme, workspace=LICHEN, dated=DATED))
    for given in ("2026-118", "20\u00a0novembre 2026", "27\u00a0novembre 2026", "jusqu’au 4\u00a0janvier 2027",
                  "Lichen & Compagnie, entreprise individuelle", "12, rue des Goélands, 29200 Brest",
                  "SIRET 123 456 789 00012", "Hélène Abgrall", "Nom et qualité\u00a0: Yann Le Bihan, directeur général",
                  "enregistrée sous le numéro 53 29 01234 29", "ne vaut pas agrément de l’État"):  # fmt: skip
        assert given in text, given
    assert "30\u00a0jours à compter du 27\u00a0novembre 2026" in body(written(two_day_seminar(), dated=DATED))


def test_late_payment_is_told_unless_the_coachs_terms_do(tmp_path: Path):
    assert "trois fois l’intérêt légal" in body(written(two_day_seminar()))
    (tmp_path / "outputs").mkdir()
    terms = {"terms": {"payment": "à trente jours ; retard : trois fois l'intérêt légal et 40 € de frais"}}
    (tmp_path / "outputs" / "brand.yaml").write_text(yaml.safe_dump(terms), encoding="utf-8")
    assert "L441-10" not in body(written(two_day_seminar(), workspace=tmp_path))
    assert "L441-10" in body(written(two_day_seminar()))


def test_the_client_is_asked_for_what_the_programme_needs():
    asked = in_style(written(one_day_training()), "Side")
    assert any("12 à 16" in text for text in asked)
    assert any("salle pour 16\u00a0personnes" in text or "salle pour 16 personnes" in text for text in asked)
    assert any("déjeuner" in text for text in asked)
    remote = in_style(written(with_brief(one_day_training(), delivery="remote")), "Side")
    assert not any("salle pour" in text or "paperboard" in text for text in remote)


def test_needs_of_participants_are_never_told():
    assert written(with_brief(one_day_training(), needs=("wheelchair",))) == written(one_day_training())


def test_the_clients_words_stand_in_full_and_shortened_in_the_summary():
    long = " ".join(f"Phrase numéro {number} de la demande." for number in range(60))
    data = written(with_brief(one_day_training(), context=long))
    assert typeset(long, "fr") in in_style(data, "Quotation")
    assert not any("numéro 59" in text for text in in_style(data, "Summary"))
    assert any("numéro 0" in text for text in in_style(data, "Summary"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("sample", "most"), [("training", 6), ("seminar", 6)])
@pytest.mark.parametrize("workspace", [None, LICHEN])
def test_the_first_page_is_the_summary_and_the_last_one_is_signed(sample, most, workspace, language, tmp_path: Path):
    laid = pages(written(SAMPLES[sample](), language, workspace=workspace, dated=DATED), tmp_path)
    assert 4 <= len(laid) <= most
    words = yaml.safe_load((data_folder("outputs") / "texts" / language / "proposal.yaml").read_text(encoding="utf-8"))
    assert words["headings"]["context"] in " ".join(laid[1].split())
    assert words["summary"]["next"] in " ".join(laid[0].split())
    agreed = {"fr": "Bon pour accord", "en": "Read and agreed"}[language]
    assert agreed in " ".join(laid[-1].split())


def test_titles_of_ten_thousand_characters_lose_nothing(tmp_path: Path):
    words = [f"mot{number}" for number in range(1500)]
    programme = with_brief(two_day_seminar(), title=" ".join(words), client=Client(name="Armor"))
    day = programme.days[0].model_copy(update={"title": " ".join(words)})
    programme = programme.model_copy(update={"days": (day, *programme.days[1:])})
    laid = pages(written(programme), tmp_path)
    text = "".join("".join(laid).split())
    assert [word for word in words if text.count(word) < 2] == []
    assert all(len(page.split()) > 5 for page in laid)
    assert paragraphs(written(programme))
