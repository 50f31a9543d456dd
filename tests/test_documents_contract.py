"""The contract: what the law wants stated, what is missing marked, and the programme annexed."""

import datetime
import re
from pathlib import Path

import pytest
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, pages, paragraphs

from seminar_designer.documents import write_document
from seminar_designer.documents.mentions import load_mentions
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.model.offer import Offer
from seminar_designer.model.people import Client, Participants
from seminar_designer.model.programme import Programme

SAMPLES = {"training": one_day_training, "seminar": two_day_seminar}
LICHEN = Path(__file__).parents[1] / "examples" / "brands" / "lichen"
DATED = datetime.date(2026, 11, 27)
MAYOR = Client(
    name="Mairie de Saint-Aubin", address="2, place de la Mairie, 29200 Saint-Aubin",
    registration="SIRET 212 901 234 00017", signatory="Yann Le Bihan, directeur général",
)  # fmt: skip


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("contract", programme, catalogue(), language, **more)


def with_brief(programme: Programme, **changes) -> Programme:
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=changes)})


def articles(data: bytes) -> list[str]:
    return [text for text in in_style(data, "Heading 1") or in_style(data, "heading 1") if "–" in text]


def test_a_training_states_what_the_law_wants():
    data = written(with_brief(one_day_training(), client=MAYOR), workspace=LICHEN, dated=DATED)
    text = body(data)
    assert paragraphs(data)[1] == "Convention de formation professionnelle"
    for told in ("L6353-1 et D6353-1", "1° de l’article L6313-1", "Durée\u00a0: 1\u00a0jour, soit 7\u00a0h\u00a015",
                 "Mairie de Saint-Aubin", "2, place de la Mairie", "représenté par Yann Le Bihan", "L6353-8",
                 "L6354-1", "feuille d’émargement", "certificat de réalisation", "règlement intérieur",
                 "53 29 01234 29 auprès du préfet de région Bretagne", "ne vaut pas agrément de l’État",
                 "Prérequis\u00a0:", "Évaluation\u00a0:", "2\u202f"):  # fmt: skip
        assert told in text, told
    assert "compléter" not in text


def test_articles_are_numbered_without_a_gap():
    for sample in SAMPLES.values():
        found = articles(written(sample(), workspace=LICHEN))
        assert [text.split()[1] for text in found] == [str(number) for number in range(1, len(found) + 1)]
        assert len(found) >= 13


def test_mentions_of_the_law_that_are_missing_are_marked():
    programme = with_brief(
        one_day_training(), client=None, training=one_day_training().brief.training.model_copy(
            update={"prerequisites": None, "assessment": None, "trainer": None, "price": None,
                    "accessibility_contact": None}))  # fmt: skip
    text = body(written(programme))
    for what in ("nom du prestataire", "adresse du prestataire", "numéro SIRET", "nom du client", "adresse du client",
                 "nom et qualité de qui signe pour le prestataire", "nom et qualité de qui signe pour le client",
                 "numéro de déclaration d’activité et région", "prérequis", "modalités d’évaluation",
                 "nom de la personne qui anime", "nom et coordonnées de la personne à qui s’adresser",
                 "tarifs de l’animation", "échéances, délai et moyen de paiement",
                 "conditions d’annulation et de report"):  # fmt: skip
        assert f"À compléter\u00a0: {what}" in text, what
    assert not any(mark in text for mark in ("[", "TODO", "None", "null", "XXX"))


def test_a_seminar_is_a_service_and_never_speaks_of_training():
    for workspace in (None, LICHEN):
        data = written(two_day_seminar(), workspace=workspace)
        text = body(data).casefold()
        assert "contrat de prestation" in text and "prestation de conseil et d’animation" in text
        words = ("formation", "stagiaire", "pédagogie", "l6353", "certificat", "émargement", "261-4", "règlement int")
        assert [word for word in words if re.search(rf"\b{word}", text)] == []
        assert "training" not in body(written(two_day_seminar(), "en", workspace=workspace)).casefold()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_what_must_never_be_printed_is_not(sample, language):
    text = body(written(SAMPLES[sample](), language, workspace=LICHEN)).casefold()
    for word in ("qualiopi", "cpf", "opca", "datadock", "pôle emploi", "garantie", "éligible"):
        assert word not in text


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_programme_of_the_client_is_annexed(sample, language):
    programme = SAMPLES[sample]()
    text = body(written(programme, language)).casefold()
    annexed = body(write_document("client-programme", programme, catalogue(), language)).casefold()
    for day in programme.days:
        for slot in (slot for slot in day.slots if slot.block):
            block = catalogue().blocks[slot.block]
            assert typeset(block.name[language], language).casefold() in text
            assert typeset(block.preparation[language], language)[:40].casefold() not in text
    for line in annexed.splitlines():
        if "à compléter" not in line and "to be completed" not in line and len(line) > 60:
            assert line in text, line


def test_the_price_of_the_annex_is_that_of_the_contract():
    programme = with_brief(one_day_training(), offer=Offer(materials=False))
    text = body(written(programme, workspace=LICHEN))
    assert text.count("2\u202f400,00\u00a0€ net de taxe") == 1
    assert "1\u202f850" not in text and "1 850" not in text


def test_participants_known_by_name_are_annexed():
    people = Participants.model_validate(
        {"expected": 14, "people": ["Léa Martin", {"name": "Sophie Le Goff", "function": "cheffe d'équipe"}]}
    )
    text = body(written(with_brief(one_day_training(), participants=people)))
    assert "Annexe 2 – Stagiaires" in text and "Léa Martin" in text and "cheffe d’équipe" in text
    assert "nominative des stagiaires est en annexe 2" in text
    assert "Annexe 2" not in body(written(one_day_training()))


def test_options_are_no_part_of_a_contract():
    offer = Offer.model_validate({"options": [{"text": "Une suite", "price": 100}]})
    assert "Une suite" not in body(written(with_brief(two_day_seminar(), offer=offer)))


def test_remote_training_states_the_help_that_is_given():
    text = body(written(with_brief(one_day_training(), delivery="remote")))
    assert "D6313-3-1" in text
    assert "D6313-3-1" not in body(written(one_day_training()))


def test_every_mention_listed_for_the_contract_is_one_of_a_contract():
    listed = [one for one in load_mentions([data_folder("outputs")]).mentions if "contract" in one.documents]
    assert {"provider", "client", "vat", "payment", "cancellation", "registration"} <= {one.id for one in listed}


@pytest.mark.parametrize("sample", SAMPLES)
def test_signatures_never_stand_alone_on_a_page(sample, tmp_path: Path):
    laid = pages(written(SAMPLES[sample](), workspace=LICHEN), tmp_path)
    signed = next(page for page in laid if "Bon pour accord" in " ".join(page.split()))
    assert "Fait à" in " ".join(signed.split())
    assert len(laid) <= 8
    assert all(len(page.split()) > 20 for page in laid)
