package org.throughline.transfer.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.throughline.report.ImportedReport;
import org.throughline.report.ReportBody;
import org.throughline.report.ImportedReport.ImportedContents;
import org.throughline.report.ImportedReport.ImportedDocument;
import org.throughline.report.ImportedReport.ImportedHeading;
import org.throughline.report.ImportedReport.ImportedPeriod;
import org.throughline.report.ImportedReport.ImportedStatement;
import org.throughline.report.ReportState;
import org.throughline.report.StatementConcern;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementContext;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementLinks;
import org.throughline.report.StatementVoice;

import static org.assertj.core.api.Assertions.assertThat;

class RecordWriterTests {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "a: b", "- dash", "# sharp", "& and", "* star", "!bang", "%percent", "@at",
			"`tick", "'single'", "\"double\"", "yes", "true", "null", "~", "2016", "2016-17", "2017-09-30", "0x1F",
			"1e3", "1_000", "two\nlines", "a\n\n\nb", "  indented\nfirst line", "trailing \nspace", "| pipe", "> fold",
			"? ask", "[link](https://example.org)", "{brace}", "£6,592.80 – “quoted” … é 😀", "tab\tinside", "---",
			"...", "a #comment?", "key:", ":key", "=", "<<", "a\n---\nb", "* one\n* two\n\n1. three", "under_score",
			"\\n" })
	void writesWhatIsReadBack(String words) {
		var report = report(words);
		String text = RecordWriter.write(report);
		assertThat(read(text)).as(text).isEqualTo(report);
	}

	@Test
	void writesForReaders() {
		assertThat(RecordWriter.write(report("One line.\n\nAnother line, a rather long one that would be broken by a "
				+ "writer that breaks lines at eighty characters.")))
			.isEqualTo(
					"""
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
							  - kind: VOICE
							    wording: |-
							      One line.

							      Another line, a rather long one that would be broken by a writer that breaks lines at eighty characters.
							    quotation: true
							    points:
							      - one
							""");
	}

	static Stream<Resource> sampleFiles() throws IOException {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:sample/*.yaml"));
	}

	@ParameterizedTest
	@MethodSource("sampleFiles")
	void writesSampleAsItWasRead(Resource file) throws IOException {
		var content = ReadFile.of(new NamedFile("sample", file.getContentAsByteArray()), ReadFileTests.MESSAGES)
			.content();
		assertThat(read(RecordWriter.write(content))).isEqualTo(content);
	}

	private static Record read(String text) {
		return ReadFile.of(new NamedFile("written.yaml", text.getBytes(StandardCharsets.UTF_8)), ReadFileTests.MESSAGES)
			.content();
	}

	private static ImportedReport report(String words) {
		var statement = new ImportedStatement(null, StatementKind.VOICE, new StatementContent(null, words, true,
				StatementContext.NONE, StatementVoice.NONE, StatementConcern.NONE), List.of("one"), StatementLinks.NONE,
				null);
		return new ImportedReport("oxfordshire", "2024-25", ReportBody.PARTNERSHIP,
				new ImportedHeading("Annual report", null,
						new ImportedPeriod("2024/25", LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)), "SP_WT2023",
						null, List.of()),
				ImportedDocument.of(LocalDate.of(2025, 10, 21)), ReportState.DRAFT,
				new ImportedContents(List.of(), List.of(), List.of(statement), List.of(), List.of()));
	}

}
