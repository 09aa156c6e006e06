package org.throughline.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.throughline.paper.PaperTextWriter.Layout;
import org.throughline.paper.PaperTextWriter.Lists;
import org.throughline.paper.PaperTextWriter.ParagraphRow;
import org.throughline.platform.document.Block;
import org.throughline.platform.document.Inline;
import org.throughline.platform.persistence.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Numbers, fields, lists and exempt parts of a paper.
 */
class PaperTextTests {

	private static final Exemption EXEMPT = new Exemption(3, "It is commercially sensitive.");

	@Test
	void numbersOfReviewsAreOneSentence() {
		assertThat(PaperComposer.joined(List.of("two notifications"))).isEqualTo("two notifications.");
		assertThat(PaperComposer.joined(List.of("two notifications.", "one review")))
			.isEqualTo("two notifications and one review.");
		assertThat(PaperComposer.joined(List.of("two notifications", "one review", "one audit")))
			.isEqualTo("two notifications; one review; and one audit.");
		assertThat(PaperComposer.withoutRepeated(List.of("In all two notifications.", "two notifications")))
			.containsExactly("In all two notifications");
		assertThat(
				PaperComposer.joined(List.of("Police: £5,000", "British Transport Police: £5,000", "Police: £5,000")))
			.isEqualTo("Police: £5,000; British Transport Police: £5,000; and Police: £5,000.");
	}

	@Test
	void continuousNumbersRunThroughSectionsAndPassParagraphsWithoutOne() {
		var numbers = new ParagraphNumbers(PaperNumbering.CONTINUOUS);
		assertThat(numbers.section(section("one", 1, true))).isNull();
		assertThat(numbers.next(ParagraphKind.NUMBERED, true)).isEqualTo("1");
		assertThat(numbers.next(ParagraphKind.QUOTATION, true)).isNull();
		assertThat(numbers.next(ParagraphKind.ITEM, true)).isEqualTo("1");
		assertThat(numbers.next(ParagraphKind.ITEM, true)).isEqualTo("2");
		numbers.section(section("two", 1, false));
		assertThat(numbers.next(ParagraphKind.NUMBERED, false)).isNull();
		numbers.section(section("three", 1, true));
		assertThat(numbers.next(ParagraphKind.NUMBERED, true)).isEqualTo("2");
		assertThat(numbers.next(ParagraphKind.ITEM, true)).isEqualTo("1");
	}

	@Test
	void hierarchicalNumbersBeginWithThatOfTheSection() {
		var numbers = new ParagraphNumbers(PaperNumbering.HIERARCHICAL);
		assertThat(numbers.section(section("one", 1, true))).isEqualTo("1");
		assertThat(numbers.next(ParagraphKind.NUMBERED, true)).isEqualTo("1.1");
		assertThat(numbers.section(section("below", 2, true))).isNull();
		assertThat(numbers.next(ParagraphKind.NUMBERED, true)).isEqualTo("1.2");
		assertThat(numbers.section(section("two", 1, true))).isEqualTo("2");
		assertThat(numbers.next(ParagraphKind.NUMBERED, true)).isEqualTo("2.1");
	}

	@Test
	void fieldInCapitalsHasItsValueInCapitalsAndOneWithoutValueGoes() {
		var fields = new PaperFields().with("meeting body", "Cabinet").with("acronym", "OSCP");
		assertThat(fields.resolve("{MEETING BODY} reads {acronym} {none} today")).isEqualTo("CABINET reads OSCP today");
		assertThat(fields.empty("Cabinet Member: {none}")).isTrue();
		assertThat(fields.empty("Words")).isFalse();
		assertThat(PaperFields.only(" {signatures} ")).isEqualTo("signatures");
	}

	@Test
	void exemptSectionAndAppendixAreOnlyStatedAndTheOthersKeepTheirNumbers() {
		var whole = paper(PaperNumbering.CONTINUOUS, true);
		var published = paper(PaperNumbering.CONTINUOUS, false);
		assertThat(numbers(whole, "options")).isEqualTo(numbers(published, "options")).containsExactly("5");
		assertThat(whole.toString()).contains("Secret", "Contract");
		assertThat(published.toString()).doesNotContain("Secret", "Contract", "secret")
			.contains("paragraph 3 of part 1 of Schedule 12A", "It is commercially sensitive.");
		assertThat(published.clearances()).extracting(PaperText.Cleared::name).containsExactly("Finance");
		assertThat(whole.clearances()).extracting(PaperText.Cleared::name).containsExactly("Finance", "Terms");
	}

	@Test
	void hierarchicalPaperIsSetAsListsWithTheNumberOfTheSection() {
		var blocks = PaperDocument.of(paper(PaperNumbering.HIERARCHICAL, true), Instant.EPOCH).blocks();
		assertThat(blocks).filteredOn(Block.Heading.class::isInstance)
			.extracting((block) -> Inline.text(((Block.Heading) block).content()))
			.containsExactly("1 Recommendation", "2 Finance", "3 Secret terms", "4 Options");
		assertThat(blocks).filteredOn(Block.ItemList.class::isInstance)
			.map(Block.ItemList.class::cast)
			.extracting(Block.ItemList::prefix, Block.ItemList::start, (list) -> list.items().size())
			.containsExactly(tuple("1.", 1, 1), tuple("2.", 1, 2), tuple("3.", 1, 1), tuple("4.", 1, 1));
		assertThat(blocks.get(0)).isEqualTo(new Block.Title(Inline.of("A paper")));
	}

	private static List<@Nullable String> numbers(PaperText text, String section) {
		return text.sections()
			.stream()
			.filter((each) -> each.key().equals(section))
			.flatMap((each) -> each.paragraphs().stream().map(PaperText.Paragraph::number))
			.toList();
	}

	private static PaperText paper(PaperNumbering numbering, boolean whole) {
		var writer = new PaperTextWriter(
				new Layout("A paper", numbering, HeaderForm.LINES, null, "Cabinet is recommended to:", false, null),
				new Lists(Json.write(Map.of("title", "A paper")),
						"[{\"place\":\"HEADER\",\"style\":\"TITLE\",\"wording\":\"{title}\"}]",
						"[{\"verbs\":\"note\",\"wording\":\"note the report.\"}]", "[]",
						"[{\"kind\":\"APPENDIX\",\"position\":0,\"title\":\"Contract\",\"exempt_paragraph\":3,"
								+ "\"public_interest\":\"It is commercially sensitive.\"}]",
						"[" + clearance("Finance", "finance") + "," + clearance("Terms", "secret") + "]"),
				whole);
		writer.add(new SectionContent("recommendation", SectionKind.RECOMMENDATION, "Recommendation", 1, true), null,
				List.of());
		writer.add(named("finance", "Finance"), null,
				List.of(new ParagraphRow(ParagraphKind.NUMBERED, "It costs nothing."),
						new ParagraphRow(ParagraphKind.NUMBERED, "Budget met")));
		writer.add(named("secret", "Secret terms"), EXEMPT,
				List.of(new ParagraphRow(ParagraphKind.NUMBERED, "The secret price.")));
		writer.add(named("options", "Options"), null,
				List.of(new ParagraphRow(ParagraphKind.NUMBERED, "There are none.")));
		writer.add(new SectionContent("closing", SectionKind.CLOSING, null, 1, false), null,
				List.of(new ParagraphRow(ParagraphKind.PLAIN, "{appendices}")));
		return writer.text();
	}

	private static String clearance(String name, String section) {
		return "{\"name\":\"" + name + "\",\"section\":\"" + section
				+ "\",\"state\":\"CLEARED\",\"within_text\":false,\"officer\":\"An officer\",\"post\":\"Accountant\"}";
	}

	private static SectionContent named(String key, String heading) {
		return new SectionContent(key, SectionKind.TEXT, heading, 1, true);
	}

	private static SectionContent section(String key, int level, boolean numbered) {
		return new SectionContent(key, SectionKind.TEXT, key, level, numbered);
	}

}
