package org.throughline.transfer.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.platform.form.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SheetFilesTests {

	private static final byte[] PLAN = Workbooks.of(List.of(List.of("No.", "Action"), List.of(1, "Train staff")));

	@Test
	void readsTextsNumbersDaysAndTruths() {
		byte[] file = Workbooks.with((sheet) -> {
			Workbooks.fill(sheet, List.of(List.of("Train staff", 12.50, LocalDate.of(2027, 3, 31), -3)));
			sheet.value(0, 4, true);
			sheet.value(0, 5, 45000);
			sheet.style(0, 5).format("d-mmm-yy").set();
			sheet.value(0, 6, 45000);
			sheet.style(0, 6).format("#,##0.00\" days\"").set();
		});
		assertThat(cells(file))
			.containsExactly(List.of("Train staff", "12.5", "2027-03-31", "-3", "TRUE", "2023-03-15", "45000"));
	}

	@Test
	void takesTheSavedResultOfFormulaAndComputesNothing() {
		byte[] file = Workbooks.with((sheet) -> {
			sheet.value(0, 0, "Action");
			sheet.formula(1, 0, "HYPERLINK(\"https://example.org\",\"x\")");
		});
		assertThat(cells(file)).containsExactly(List.of("Action"));
		String saved = Workbooks.part(file, "xl/worksheets/sheet1.xml").replace("</f>", "</f><v>12.50</v>");
		file = Workbooks.withPart(file, "xl/worksheets/sheet1.xml", saved.getBytes(StandardCharsets.UTF_8));
		assertThat(cells(file)).containsExactly(List.of("Action"), List.of("12.5"));
	}

	@Test
	void repeatsWhatSpansSeveralRows() {
		byte[] file = Workbooks.with((sheet) -> {
			Workbooks.fill(sheet,
					List.of(List.of("Plan 2026", "", ""), List.of("No.", "Recommendation", "Action"),
							List.of(1, "Hear the child", "Train staff"), List.of("", "", "Ask children"),
							List.of(2, "Share", "Agree a protocol")));
			sheet.range(0, 0, 0, 2).merge();
			sheet.range(2, 0, 3, 0).merge();
			sheet.range(2, 1, 3, 1).merge();
		});
		assertThat(cells(file)).containsExactly(List.of("Plan 2026"), List.of("No.", "Recommendation", "Action"),
				List.of("1", "Hear the child", "Train staff"), List.of("1", "Hear the child", "Ask children"),
				List.of("2", "Share", "Agree a protocol"));
	}

	@Test
	void leavesHiddenSheetsOut() {
		byte[] file = Workbooks.with(List.of("Notes", "Plan"), List.of((sheet) -> {
			sheet.value(0, 0, "secret");
			sheet.setVisibilityState(VisibilityState.HIDDEN);
		}, (sheet) -> sheet.value(0, 0, "Action")));
		assertThat(SheetFiles.read(file)).extracting(Sheet::name).containsExactly("Plan");
	}

	@ParameterizedTest
	@ValueSource(strings = { "No.,Action\r\n1,\"Train, staff — now\"\r\n", "No.;Action\n1;\"Train, staff — now\"\n",
			"No.\tAction\n1\t\"Train, staff — now\"" })
	void readsCsvWhateverStandsBetweenItsCells(String text) {
		assertThat(cells(text.getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("No.", "Action"),
				List.of("1", "Train, staff — now"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16" })
	void readsCsvInTheCodePagesSpreadsheetsSave(String charset) {
		assertThat(cells("No.,Action\n1,Ask “Zoë” – £5".getBytes(Charset.forName(charset))))
			.contains(List.of("1", "Ask “Zoë” – £5"));
	}

	@Test
	void takesTheMarkOffUtf8() {
		assertThat(cells("\uFEFFAction\nx".getBytes(StandardCharsets.UTF_8))).contains(List.of("Action"));
	}

	@Test
	void refusesWhatIsNoTable() throws Exception {
		assertThat(refusal(new byte[0])).isEqualTo("table.file.empty");
		assertThat(refusal(" \n\n".getBytes())).isEqualTo("table.file.nothing");
		assertThat(refusal("<!DOCTYPE html><table><tr><td>Action".getBytes())).isEqualTo("table.file.kind");
		assertThat(refusal("%PDF-1.7 x".getBytes())).isEqualTo("table.file.kind");
		assertThat(refusal("MZ\u0090\0\3\0".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("table.file.kind");
		assertThat(refusal("a,b\n\u0001,2".getBytes())).isEqualTo("table.file.kind");
		assertThat(refusal(zip("[Content_Types].xml", "wordprocessingml.document.main+xml", "word/document.xml", "x")))
			.isEqualTo("table.file.kind");
		assertThat(refusal(zip("a.txt", "x"))).isEqualTo("table.file.kind");
		assertThat(refusal(new byte[SheetFiles.LARGEST + 1])).isEqualTo("table.file.tooLarge");
	}

	@Test
	void tellsOldAndLockedWorkbooksApart() {
		String ole = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
		byte[] old = (ole + "Workbook").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(refusal(old)).isEqualTo("table.file.old");
		byte[] locked = new byte[64];
		System.arraycopy(ole.getBytes(StandardCharsets.ISO_8859_1), 0, locked, 0, 8);
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, locked, 16, name.length);
		assertThat(refusal(locked)).isEqualTo("table.file.encrypted");
	}

	@Test
	void refusesBombsProgramsAndForeignDeclarations() {
		byte[] bomb = Workbooks.withPart(PLAN, "xl/sharedStrings.xml", new byte[60 * 1024 * 1024]);
		assertThat(bomb.length).isLessThan(200_000);
		assertThat(refusal(bomb)).isEqualTo("table.file.bomb");
		assertThat(refusal(Workbooks.withPart(PLAN, "xl/vbaProject.bin", new byte[10]))).isEqualTo("table.file.macro");
		String external = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
				+ Workbooks.part(PLAN, "xl/worksheets/sheet1.xml").replaceFirst("<\\?xml[^>]*>", "");
		assertThat(refusal(Workbooks.withPart(PLAN, "xl/worksheets/sheet1.xml", external.getBytes())))
			.isEqualTo("table.file.broken");
		assertThat(refusal(Arrays.copyOf(PLAN, PLAN.length / 2))).isEqualTo("table.file.broken");
		assertThat(
				refusal(Workbooks.withPart(PLAN, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row".getBytes())))
			.isEqualTo("table.file.broken");
	}

	@Test
	void refusesMoreRowsAndColumnsThanTablesHave() {
		String rows = "x\n".repeat(SheetLimits.MOST_ROWS + 1);
		assertThat(refusal(rows.getBytes())).isEqualTo("table.file.tooManyRows");
		assertThat(cells("x\n".repeat(SheetLimits.MOST_ROWS).getBytes())).hasSize(SheetLimits.MOST_ROWS);
		String columns = String.join(",", Collections.nCopies(SheetLimits.MOST_COLUMNS + 1, "x"));
		assertThat(refusal(columns.getBytes())).isEqualTo("table.file.tooManyColumns");
		assertThat(refusal(Workbooks.with((sheet) -> sheet.value(0, 300, "x")))).isEqualTo("table.file.tooManyColumns");
		assertThat(refusal("x".repeat(40_000).getBytes())).isEqualTo("table.file.cellTooLong");
	}

	private static List<List<String>> cells(byte[] file) {
		var cells = new ArrayList<List<String>>();
		SheetFiles.read(file).forEach((sheet) -> sheet.rows().forEach((row) -> cells.add(row.cells())));
		return cells;
	}

	private static String refusal(byte[] file) {
		return catchThrowableOfType(RuleViolation.class, () -> SheetFiles.read(file)).key();
	}

	private static byte[] zip(String... parts) throws Exception {
		var out = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(out)) {
			for (int at = 0; at < parts.length; at += 2) {
				zip.putNextEntry(new ZipEntry(parts[at]));
				zip.write(parts[at + 1].getBytes());
			}
		}
		return out.toByteArray();
	}

}
