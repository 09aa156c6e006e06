package org.throughline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.paper.PaperService;
import org.throughline.paper.PaperText;
import org.throughline.paper.ParagraphKind;
import org.throughline.partnership.PartnershipService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The four council papers of the sample equal what the councils published, paragraph by
 * paragraph: number, kind and words. Each difference is listed with its reason in
 * {@code papers/differences.txt}, and there is no other.
 */
@SampleTest
class PaperRegenerationTests {

	private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.\\s+(.*)");

	private static final Pattern FOOTNOTE = Pattern.compile("\\^\\[([^\\]]+)]");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PaperService papers;

	@Autowired
	private PartnershipService partnerships;

	@ParameterizedTest
	@ValueSource(strings = { "cabinet-2025-10-21", "cabinet-2017-10-17", "cabinet-2021-12-21",
			"oxford-city-cabinet-2022-07-13" })
	void paperHasTheTextThatTheCouncilPublished(String paper) throws IOException {
		var published = read(paper + ".txt");
		var blocks = switch (paper) {
			case "cabinet-2021-12-21" -> wrapped(published);
			case "oxford-city-cabinet-2022-07-13" -> cells(published);
			default -> markdown(published);
		};
		boolean headings = paper.equals("cabinet-2025-10-21") || paper.equals("cabinet-2017-10-17");
		assertThat(differences(blocks, printed(paper, headings))).isEqualTo(listed(paper));
	}

	@ParameterizedTest
	@CsvSource({ "cabinet-2025-10-21,13", "cabinet-2017-10-17,41", "cabinet-2021-12-21,24",
			"oxford-city-cabinet-2022-07-13,61" })
	void sentencesAreLinkedToTheFactsThatTheyRepeat(String paper, int facts) {
		assertThat(this.jdbc
			.sql("select count(*) from paper_fact f join cabinet_paper p on p.id = f.paper_id where p.slug = ?")
			.param(paper)
			.query(Integer.class)
			.single()).isEqualTo(facts);
	}

	@Test
	void everyDifferenceHasAReason() throws IOException {
		var lines = read("differences.txt");
		for (int at = 1; at < lines.size(); at++) {
			if (!lines.get(at).matches("[-+=].*") && !lines.get(at - 1).isBlank()) {
				assertThat(lines.get(at - 1)).startsWith("= ");
			}
		}
		assertThat(lines.get(lines.size() - 1)).startsWith("= ");
	}

	private static List<String> differences(List<String> published, List<String> printed) {
		return DiffUtils.diff(published, printed)
			.getDeltas()
			.stream()
			.flatMap((delta) -> Stream.concat(delta.getSource().getLines().stream().map((line) -> "- " + line),
					delta.getTarget().getLines().stream().map((line) -> "+ " + line)))
			.toList();
	}

	private static List<String> listed(String paper) throws IOException {
		var listed = new ArrayList<String>();
		boolean own = false;
		for (String line : read("differences.txt")) {
			own = line.startsWith("# ") ? line.equals("# " + paper) : own;
			if (own && line.matches("[-+] .*")) {
				listed.add(line);
			}
		}
		return listed;
	}

	/** Returns the paper as it is printed. */
	private List<String> printed(String slug, boolean headings) {
		var text = this.papers.text(this.papers.published(this.partnerships.require("oxfordshire").id(), slug));
		var blocks = new ArrayList<String>();
		String heading = headings ? "HEADING" : "PLAIN";
		text.header().forEach((line) -> line(line, heading, blocks));
		if (text.summary() != null) {
			blocks.add(block("PLAIN", null, text.summary().heading()));
			text.summary().lines().forEach((line) -> line(line, "PLAIN", blocks));
		}
		for (var section : text.sections()) {
			if (section.heading() != null) {
				blocks.add(block(heading, section.number(), section.heading()));
			}
			section.paragraphs().forEach((paragraph) -> paragraph(paragraph, blocks));
			section.checked().forEach((words) -> blocks.add(block("PLAIN", null, words)));
		}
		return blocks;
	}

	private static void line(PaperText.Line line, String kind, List<String> blocks) {
		if (line.label() != null) {
			blocks.add(block(kind, null, line.label()));
		}
		for (var paragraph : line.paragraphs()) {
			blocks.add(block((paragraph.kind() == ParagraphKind.PLAIN) ? kind : paragraph.kind().name(),
					paragraph.number(), paragraph.wording()));
		}
	}

	private static void paragraph(PaperText.Paragraph paragraph, List<String> blocks) {
		String words = FOOTNOTE.matcher(paragraph.wording()).replaceAll("<sup>1</sup>");
		if (paragraph.kind() == ParagraphKind.TABLE) {
			words = words.replaceAll("[|]|---", " ");
		}
		blocks.add(block(paragraph.kind().name(), paragraph.number(), words));
		FOOTNOTE.matcher(paragraph.wording())
			.results()
			.map((note) -> block("PLAIN", null, "<sup>1</sup> " + note.group(1)))
			.forEach(blocks::add);
	}

	private static String block(String kind, @Nullable String number, String words) {
		String plain = words.replaceAll("[*#]|\\\\\n", " ")
			.replaceAll("\\[([^\\]]+)]\\([^)]+\\)", "$1")
			.replaceAll("[\\s\u00a0]+", " ")
			.replaceAll(" ([.,;])", "$1")
			.strip();
		return kind + " " + ((number != null) ? number + ". " : "") + plain;
	}

	/**
	 * Reads a published paper in Markdown: blocks end at blank lines and at marks. Some
	 * numbers have a dash before them.
	 */
	private static List<String> markdown(List<String> lines) {
		var blocks = new ArrayList<List<String>>();
		boolean open = false;
		for (String line : lines) {
			boolean mark = line.strip().matches("(#|- |\\d+\\. ).*");
			if (line.isBlank() || line.equals("---")) {
				open = false;
			}
			else if (open && !mark) {
				blocks.get(blocks.size() - 1).add(line);
			}
			else {
				blocks.add(new ArrayList<>(List.of(line)));
				open = true;
			}
		}
		return blocks.stream().map((block) -> {
			String words = String.join(" ", block).stripTrailing().replaceFirst("^- (?=\\d+\\. )", "");
			var number = NUMBER.matcher(words.strip());
			if (number.matches()) {
				return block(words.startsWith(" ") ? "ITEM" : "NUMBERED", number.group(1), number.group(2));
			}
			if (words.strip().startsWith("- ")) {
				return block("BULLET", null, words.strip().substring(2));
			}
			return block(words.matches("#.*|\\*\\*[^*]+\\*\\*") ? "HEADING" : "PLAIN", null, words);
		}).toList();
	}

	/**
	 * Reads the published paper of 2021, whose lines are wrapped: a bullet is a space.
	 */
	private static List<String> wrapped(List<String> lines) {
		var start = Pattern.compile(
				"\\d+\\. .*|\u201c(ensuring|making) .*|RECOMMENDATION|Executive Summary|Background|Key Issues|Corporate Policies and "
						+ "Priorities|Financial Implications|Legal Implications|Comments checked by:|https:.*|Sukdave Ghuman|"
						+ "Kevin Gordon|Annexes:|Annex \\d:.*|Contact Officer.*");
		var heading = Pattern.compile("RECOMMENDATION|Executive Summary|Background|Key Issues|Corporate Policies and "
				+ "Priorities|Financial Implications|Legal Implications|Annexes:");
		var blocks = new ArrayList<StringBuilder>();
		boolean closed = true;
		for (String line : lines) {
			String words = line.strip();
			if (words.isEmpty()) {
				continue;
			}
			boolean begins = start.matcher(words).matches();
			boolean bullet = line.startsWith(" ") && !begins;
			if (closed || bullet || begins) {
				blocks.add(new StringBuilder(bullet ? "\u2022" : "").append(words));
			}
			else {
				blocks.get(blocks.size() - 1).append(' ').append(words);
			}
			closed = heading.matcher(words).matches() || words.startsWith("https:");
		}
		return blocks.stream().map((block) -> {
			String words = block.toString();
			var number = NUMBER.matcher(words);
			if (number.matches()) {
				return block("NUMBERED", number.group(1), number.group(2));
			}
			String plain = words.replace("\u2022", "");
			return block(plain.startsWith("\u201c") ? "QUOTATION" : plain.equals(words) ? "PLAIN" : "BULLET", null,
					plain);
		}).toList();
	}

	/**
	 * Reads the published paper of 2022: one line a paragraph, cells begin with a tab.
	 */
	private static List<String> cells(List<String> lines) {
		var blocks = new ArrayList<String>();
		int last = 0;
		StringBuilder table = null;
		String item = null;
		for (String line : lines) {
			String words = line.replace("[bookmark: LastEdit]", "").strip();
			var number = NUMBER.matcher(words);
			boolean numbered = number.matches();
			if (table != null && !words.startsWith("58.")) {
				table.append(' ').append(words);
				continue;
			}
			if (table != null) {
				blocks.add(block("TABLE", null, table.toString()));
				table = null;
			}
			if (words.isEmpty()) {
				continue;
			}
			if (line.startsWith("\t") && words.matches("\\d\\.")) {
				item = words.substring(0, 1);
			}
			else if (item != null) {
				blocks.add(block("ITEM", item, words));
				item = null;
			}
			else if (numbered && Integer.parseInt(number.group(1)) == last + 1) {
				last++;
				blocks.add(block("NUMBERED", number.group(1), number.group(2)));
				table = (last == 57) ? new StringBuilder() : null;
			}
			else if (numbered) {
				blocks.add(block("ITEM", number.group(1), number.group(2)));
			}
			else {
				blocks.add(words.startsWith("\u00b7") ? block("BULLET", null, words.substring(1))
						: block("PLAIN", null, words));
			}
		}
		return blocks;
	}

	private static List<String> read(String file) throws IOException {
		return new ClassPathResource("papers/" + file).getContentAsString(StandardCharsets.UTF_8).lines().toList();
	}

}
