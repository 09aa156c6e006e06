package org.throughline.transfer.files;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.throughline.partnership.ImportedBodies;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.report.ImportedReport;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.transfer.files.ReadFile.ThemesFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ReadFileTests {

	static final String REPORT = """
			# how a report is written
			partnership: oxfordshire
			slug: 2024-25
			kind: PARTNERSHIP
			title: Annual report
			period:
			  label: 2024/25
			  from: 2024-04-01
			  to: 2025-03-31
			regime: SP_WT2023
			dated: 2025-10-21
			state: DRAFT
			statements:
			  - kind: KEY_MESSAGE
			    headline: "Neglect: every year"
			    wording: |
			      First line.

			      Second *line*.
			    quotation: true
			    points:
			      - one
			      - two
			""";

	static final MessageSourceAccessor MESSAGES = new MessageSourceAccessor(messages(), Locale.UK);

	private static MessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/transfer");
		messages.setDefaultEncoding("UTF-8");
		return messages;
	}

	@Test
	void readsReport() {
		var report = (ImportedReport) read(REPORT).content();
		assertThat(report.slug()).isEqualTo("2024-25");
		assertThat(report.state()).isEqualTo(ReportState.DRAFT);
		assertThat(report.heading().period().label()).isEqualTo("2024/25");
		assertThat(report.document().dated()).isEqualTo(LocalDate.of(2025, 10, 21));
		assertThat(report.contents().sections()).isEmpty();
		assertThat(report.contents().statements()).singleElement().satisfies((statement) -> {
			assertThat(statement.kind()).isEqualTo(StatementKind.KEY_MESSAGE);
			assertThat(statement.content().headline()).isEqualTo("Neglect: every year");
			assertThat(statement.content().wording()).isEqualTo("First line.\n\nSecond *line*.");
			assertThat(statement.content().quotation()).isTrue();
			assertThat(statement.points()).containsExactly("one", "two");
		});
	}

	@Test
	void readsBodies() {
		var bodies = (ImportedBodies) read("""
				partnership:
				  slug: oxfordshire
				  areas: [Oxfordshire]
				  names:
				    - name: Oxfordshire Safeguarding Children Board
				      form: LSCB
				      to: 2019-09-28
				organisations: []
				""").content();
		assertThat(bodies.partnership().names()).singleElement()
			.satisfies((name) -> assertThat(name.to()).isEqualTo(LocalDate.of(2019, 9, 28)));
		assertThat(bodies.groups()).isNull();
	}

	@Test
	void successionSaysWhetherTheAreaStaysTheSame() {
		assertThat(problems("""
				partnership: {slug: oxfordshire, areas: [Oxfordshire], names: []}
				organisations: []
				successions:
				  - predecessor: ccg
				    successor: icb
				    on: 2022-07-01
				""")).extracting(FileProblem::path).containsExactly("successions[0].sameFootprint");
	}

	@Test
	void readsThemes() {
		var themes = (ThemesFile) read("themes:\n  - slug: neglect\n    name: Neglect\n").content();
		assertThat(themes.themes()).singleElement().satisfies((theme) -> assertThat(theme.name()).isEqualTo("Neglect"));
	}

	@Test
	void readsTextThatBeginsWithByteOrderMarkAndHasWindowsLines() {
		assertThat(read("\uFEFF" + REPORT.replace("\n", "\r\n")).content()).isInstanceOf(ImportedReport.class);
	}

	@Test
	void readsTextWithNumberSignInQuotesOrWithoutSpaceBefore() {
		String title = "title: \"Report on case #4\"  # of 12\nsourceLabel: Report#4  # as printed";
		var report = (ImportedReport) read(REPORT.replace("title: Annual report", title)).content();
		assertThat(report.heading().title()).isEqualTo("Report on case #4");
		assertThat(report.heading().sourceLabel()).isEqualTo("Report#4");
	}

	@Test
	void namesTextsThatFormsRefuseAsTooLong() {
		assertThat(problems("themes:\n  - slug: long\n    name: " + "x".repeat(101) + "\n")).singleElement()
			.satisfies((problem) -> assertThat(problem.path() + problem.reason())
				.isEqualTo("themes[0].nameShorten this text: it has 101 characters, and 100 are possible"));
	}

	@Test
	void findsEveryProblemAtOnce() {
		assertThat(problems(REPORT.replace("dated: 2025-10-21", "dated: 2025-02-30")
			.replace("title: Annual report", "")
			.replace("KEY_MESSAGE", "MESSAGE"))).extracting(FileProblem::path)
			.containsExactly("title", "dated", "statements[0].kind");
	}

	static Stream<Arguments> wrongWords() {
		return Stream.of(arguments("title:", "titel:", 5, "titel", "not possible here"),
				arguments("title: Annual report", "", 2, "title", "missing"),
				arguments("title: Annual report", "title: ' '", 5, "title", "missing or empty"),
				arguments("title: Annual report", "title: [one, two]", 5, "title", "single value"),
				arguments("2025-10-21", "21.10.2025", 11, "dated",
						"year-month-day, such as 2025-03-31, not “21.10.2025”"),
				arguments("2025-10-21", "2025-02-29", 11, "dated", "Enter a real date"),
				arguments("kind: PARTNERSHIP", "kind: BOARD", 4, "kind", "PARTNERSHIP, SUBGROUP, AGENCY"),
				arguments("quotation: true", "quotation: yes", 20, "statements[0].quotation", "true or false"),
				arguments("      - one", "      - ", 22, "statements[0].points[0]", "Enter text in this list item"),
				arguments("points:\n      - one\n      - two", "points: one", 21, "statements[0].points", "list"),
				arguments("  label: 2024/25\n", "", 7, "period.label", "missing"),
				arguments("statements:\n", "lists:\n  - kind: CONCLUSION\n    declared: five\nstatements:\n", 15,
						"lists[0].declared", "whole number"),
				arguments("slug: 2024-25", "slug: 2024-25\nslug: 2023-24", 4, "", "“slug” is given twice"),
				arguments("title: Annual report", "title: Annual: report", 5, "", "Put text with a colon in quotes"),
				arguments("  label: 2024/25", "\tlabel: 2024/25", 7, "", "Indent with spaces"),
				arguments("title: Annual report", "title: &a Annual report", 5, "", "References"),
				arguments("title: Annual report", "title: *a", 5, "", "References"),
				arguments("title: Annual report", "title: \"Annual report", null, "", "is not YAML"),
				arguments("title: Annual report", "title: Annual\0report", 5, "", "not text"),
				arguments("title: Annual report", "title: \"Annual\\0report\"", 5, "", "not text"),
				arguments("title: Annual report", "title: \"Annual\\areport\"", 5, "", "not text"),
				arguments("title: Annual report", "title: \"Annual\\ud83dreport\"", 5, "", "not text"),
				arguments("title: Annual report", "title: Report on case #4", 5, "", "Put text with # in quotes"),
				arguments("title: Annual report", "title: 👪 Report on\n  case #4", 5, "", "Put text with # in quotes"),
				arguments("title: Annual report", "title: # 4", 5, "", "Put text with # in quotes"),
				arguments("title: Annual report", "title: NULL", 5, "title", "missing or empty"),
				arguments("dated: 2025-10-21", "dated: 1025-10-21", 11, "dated", "Enter a real date"),
				arguments("  from: 2024-04-01", "  from: 0024-04-01", 8, "period.from", "Enter a real date"));
	}

	@ParameterizedTest
	@MethodSource("wrongWords")
	void namesPlaceAndReason(String right, String wrong, Integer line, String path, String reason) {
		assertThat(REPORT).contains(right);
		assertThat(problems(REPORT.replace(right, wrong))).first().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo("report.yaml");
			assertThat(problem.path()).isEqualTo(path);
			assertThat(problem.reason()).contains(reason).doesNotContain("tools.jackson", "org.", "java.");
			if (line != null) {
				assertThat(problem.line()).isEqualTo(line);
			}
		});
	}

	static Stream<Arguments> notReports() {
		return Stream.of(arguments("", "empty"), arguments(" \n\n", "empty"), arguments("# nothing\n", "empty"),
				arguments("just a line", "is not a report"), arguments("- a\n- b", "is not a report"),
				arguments("name: x", "is not a report"), arguments(REPORT + "---\n" + REPORT, "second document"),
				arguments("a: " + "[".repeat(1000) + "]".repeat(1000), "nested too deeply"),
				arguments("a: " + "[".repeat(150_000), "nested too deeply"),
				arguments("themes:\n" + Stream.iterate(1, (i) -> i + 1)
					.limit(1000)
					.map((i) -> " ".repeat(i) + "a:\n")
					.reduce("", String::concat), "nested too deeply"),
				arguments("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nthemes: [*c,*c]", "References"),
				arguments("%YAML 9.9\n---\nthemes: []", "YAML"), arguments("{\"themes\": [", "YAML"),
				arguments("themes: !!javax.script.ScriptEngineManager [x]", "Types are not possible"));
	}

	@ParameterizedTest
	@MethodSource("notReports")
	void refusesWhatIsNoReport(String text, String reason) {
		assertThat(problems(text)).first().satisfies((problem) -> assertThat(problem.reason()).contains(reason));
	}

	@Test
	void refusesOtherEncodings() {
		byte[] latin = REPORT.replace("Annual", "Jährlich").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(problems(latin)).singleElement()
			.satisfies((problem) -> assertThat(problem.reason()).contains("UTF-8"));
	}

	@Test
	void refusesTooLargeFiles() {
		assertThat(problems(new byte[YamlText.MOST_BYTES + 1])).singleElement()
			.satisfies((problem) -> assertThat(problem.reason()).contains("2 MB or less"));
	}

	@Test
	void addsLinesToProblemsFoundLater() {
		var refused = read(REPORT).refused(new ImportRefused(List
			.of(new ImportProblem("statements[0].points[1]", "Too long"), new ImportProblem("sections[2]", "No"))));
		assertThat(refused.problems()).extracting(FileProblem::line).containsExactly(23, 2);
		assertThat(refused).hasMessageContaining("report.yaml, line 23, statements[0].points[1]: Too long");
	}

	private static ReadFile read(String text) {
		return ReadFile.of(new NamedFile("report.yaml", text.getBytes(StandardCharsets.UTF_8)), MESSAGES);
	}

	private static List<FileProblem> problems(String text) {
		return problems(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<FileProblem> problems(byte[] content) {
		var refused = catchThrowableOfType(FilesRefused.class,
				() -> ReadFile.of(new NamedFile("report.yaml", content), MESSAGES));
		assertThat(refused).isNotNull();
		return refused.problems();
	}

}
