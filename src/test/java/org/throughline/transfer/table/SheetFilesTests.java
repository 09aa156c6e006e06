package org.throughline.transfer.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import org.throughline.platform.form.RuleViolation;
import org.throughline.transfer.table.SheetMarks.CellMark;

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
		assertThat(cells(file)).containsExactly(List.of("Action"),
				List.of("(no result) =HYPERLINK(\"https://example.org\",\"x\")"));
		assertThat(cells(inSheet(file, "</f>", "</f><v>12.50</v>"))).containsExactly(List.of("Action"),
				List.of("12.5"));
	}

	@Test
	void formulaThatGivesAnEmptyTextIsAnEmptyCell() {
		byte[] file = Workbooks.with((sheet) -> {
			sheet.value(0, 0, "Action");
			sheet.formula(1, 0, "IF(1,\"\",2)");
		});
		assertThat(cells(inSheet(file, "<c r=\"A2\"", "<c r=\"A2\" t=\"str\""))).containsExactly(List.of("Action"));
	}

	@Test
	void readsTruthsOfFormulasAndDatesWrittenAsText() {
		byte[] file = Workbooks.with((sheet) -> {
			sheet.formula(0, 0, "1=1");
			sheet.value(0, 1, "Due");
		});
		byte[] truth = inSheet(file, "<c r=\"A1\"", "<c r=\"A1\" t=\"b\"");
		assertThat(cells(inSheet(truth, "</f>", "</f><v>1</v>"))).containsExactly(List.of("TRUE", "Due"));
		byte[] dates = inSheet(file, "<c r=\"A1\"", "<c r=\"A1\" t=\"d\"");
		assertThat(cells(inSheet(dates, "</f>", "</f><v>2027-03-31T00:00:00</v>")))
			.containsExactly(List.of("2027-03-31", "Due"));
	}

	@Test
	void readsTimesAndHoursAsShown() {
		assertThat(cells(Workbooks.with((sheet) -> {
			sheet.value(0, 0, 0.6041666667);
			sheet.style(0, 0).format("h:mm").set();
			sheet.value(0, 1, 1.5);
			sheet.style(0, 1).format("[h]:mm").set();
			sheet.value(0, 2, 1200);
			sheet.style(0, 2).format("[$€-2] #,##0").set();
		}))).containsExactly(List.of("14:30", "36:00", "€1200"));
	}

	@Test
	void dateWrittenAsTextIsAMonthIfItsFormatShowsNoDay() {
		byte[] file = Workbooks.with((sheet) -> {
			sheet.value(0, 0, 46000);
			sheet.style(0, 0).format("mmm yyyy").set();
		});
		byte[] date = inSheet(inSheet(file, "t=\"n\"", "t=\"d\""), "46000", "2027-03-01");
		assertThat(cells(date)).containsExactly(List.of("March 2027"));
		assertThat(cells(inSheet(date, "-03-01", "-13-01"))).containsExactly(List.of("2027-13-01"));
	}

	@Test
	void readsRaisedDigitsOfCellsWithoutAddress() {
		byte[] file = Workbooks.of(List.of(List.of("12", "plain")));
		byte[] raised = inSheet(file, "t=\"s\"><v>0</v>", "t=\"inlineStr\"><is><r><t>123</t></r>"
				+ "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></is>");
		byte[] without = inSheet(inSheet(raised, "<c r=\"A1\"", "<c"), "<c r=\"B1\"", "<c");
		assertThat(cells(without)).containsExactly(List.of("123¹", "plain"));
	}

	@Test
	void readsSpacesAndMarksThatNobodySeesAsSeen() {
		assertThat(cells("Payer,Date\nThames\u00a0Valley  Police,\u200e31\u00a0March\u202f2027\u200f\n"
			.getBytes(StandardCharsets.UTF_8))).contains(List.of("Thames Valley  Police", "31 March 2027"));
	}

	@Test
	void readsPoundsOfDos() {
		assertThat(cells("Payer,Amount\nIcb – Zoë,£5".replace("–", "-").getBytes(Charset.forName("IBM850"))))
			.contains(List.of("Icb - Zoë", "£5"));
	}

	@Test
	void readsPercentagesAndNamesFormulasWithoutResult() throws Exception {
		assertThat(cells(trial("figures-percent-cells.xlsx"))).containsExactly(
				List.of("Indicator", "Period", "Value", "Target"),
				List.of("Strategy meetings with health", "2025/26", "64%", "90%"),
				List.of("Reviews in time", "2025/26", "20.5%", "50%"),
				List.of("Visits in time", "2025/26", "(no result) =1/0"),
				List.of("Plans in time", "2025/26", "(no result) =17/20"));
	}

	@Test
	void readsWhatFormatsOfFormulasShowAndTheDigitsOfNumbers() {
		byte[] file = Workbooks.with((sheet) -> {
			sheet.value(0, 0, new BigDecimal("0.28999999999999998"));
			sheet.style(0, 0).format("0%").set();
			sheet.formula(0, 1, "TODAY()");
			sheet.style(0, 1).format("dd/mm/yyyy hh:mm").set();
			sheet.value(0, 2, new BigDecimal("12.300000000000001"));
		});
		assertThat(cells(inSheet(file, "</f>", "</f><v>45000.75</v>")))
			.containsExactly(List.of("29%", "2023-03-15", "12.3"));
	}

	@ParameterizedTest
	@CsvSource({ "1.2, '0.0\"m\"', 1.2m", "45, '0\" %\"', 45%", "45, 0\\%, 45%", "5, '\"<\"0', <5", "40, '0\"+\"', 40+",
			"7, 000, 007", "12345, '#,##0,', 12345", "12345, '0.0,\"k\"', 12345", "12.6, 0, 12.6",
			"77, ;;;, (hidden) 77", "0, '0;-0;', 0", "0.456, 0.0%;[Red]-0.0%, 45.6%", "45536, mmm-yy, September 2024",
			"45537, mmm-yy, 2024-09-02", "45292, yyyy, 2024", "45382, yyyy, 2024-03-31",
			"1234, '_-£* #,##0_-;-£* #,##0_-', 1234" })
	void readsNumbersAsTheirFormatsShowThem(String number, String format, String expected) {
		byte[] file = Workbooks.with((sheet) -> {
			sheet.value(0, 0, new BigDecimal(number));
			sheet.style(0, 0).format(format).set();
		});
		assertThat(cells(file)).containsExactly(List.of(expected));
	}

	@ParameterizedTest
	@CsvSource({ "'<r><t>123</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>', 123¹, ",
			"'<r><rPr><strike/></rPr><t>12 </t></r><r><t>15</t></r>', 15, PART_STRUCK_OUT",
			"'<r><rPr><b/></rPr><t>12</t></r><r><t>15</t></r>', 1215, " })
	void readsTextsAsTheirPartsAreShown(String parts, String expected, CellMark mark) {
		byte[] file = Workbooks.of(List.of(List.of("12"), List.of("plain")));
		byte[] shared = Workbooks.withPart(file, "xl/sharedStrings.xml",
				Workbooks.part(file, "xl/sharedStrings.xml")
					.replaceFirst("<t[^>]*>12</t>", parts)
					.getBytes(StandardCharsets.UTF_8));
		byte[] inline = inSheet(file, "t=\"s\"><v>0</v>", "t=\"inlineStr\"><is>" + parts + "</is>");
		for (byte[] each : List.of(shared, inline)) {
			assertThat(cells(each)).containsExactly(List.of(expected), List.of("plain"));
			assertThat(SheetFiles.read(each).get(0).marks().cells())
				.isEqualTo((mark != null) ? Map.of("A1", mark) : Map.of());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "true" })
	void readsDatesOfWorkbooksThatCountFrom1904(String yes) {
		byte[] file = Workbooks.of(List.of(List.of(LocalDate.of(2027, 3, 31))));
		String workbook = Workbooks.part(file, "xl/workbook.xml")
			.replaceFirst("<workbookPr[^>]*/>", "")
			.replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"" + yes + "\"/>");
		file = Workbooks.withPart(file, "xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8));
		assertThat(cells(file)).containsExactly(List.of("2031-04-01"));
	}

	@Test
	void removesWhatProgramsLeaveInTexts() {
		byte[] file = Workbooks.of(List.of(List.of("Train staff_x000D_\nand ask\u00A0", "a_x005F_b", "\u00A0x\u200B")));
		assertThat(cells(file)).containsExactly(List.of("Train staff\nand ask", "a_b", "x"));
		assertThat(cells("Train_x000D_\r\nstaff\u00A0;x".getBytes(StandardCharsets.UTF_8)))
			.containsExactly(List.of("Train"), List.of("staff", "x"));
		assertThat(CellText.withoutLookups("Head of Service;#14")).isEqualTo("Head of Service");
		assertThat(CellText.withoutLookups("14;#Head of Service")).isEqualTo("Head of Service");
		assertThat(CellText.withoutLookups("Ann;#3;#Ben;#14")).isEqualTo("Ann; Ben");
		assertThat(CellText.withoutLookups("See 14;#")).isEqualTo("See 14;#");
	}

	@Test
	void saysHowToSaveStrictWorkbooks() throws Exception {
		assertThat(refusal(trial("actions-strict.xlsx"))).isEqualTo("table.file.strict");
	}

	@Test
	void findsWhatIsHiddenAndStruckOut() throws Exception {
		var marks = SheetFiles.read(trial("actions-hidden-and-struck-out.xlsx")).get(0).marks();
		assertThat(marks.hiddenColumns()).containsExactly(3);
		assertThat(marks.hiddenRows()).containsExactly(4);
		assertThat(marks.struckOutRows()).containsExactly(3);
		assertThat(marks.struckOutCells()).isEmpty();
	}

	@Test
	void findsCommentsColoursAndCellsStruckOut() {
		byte[] file = Workbooks.with(List.of("Plan", "Old"), List.of((sheet) -> {
			Workbooks.fill(sheet, List.of(List.of("Action", "Status"), List.of("Train staff", "")));
			sheet.comment(1, 0, "Ask first");
			sheet.style(1, 1).fillColor("FF0000").set();
		}, (sheet) -> {
			sheet.value(0, 0, "x");
			sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
		}));
		var marks = SheetFiles.read(file).get(0).marks();
		assertThat(marks.comments()).containsExactly("A2");
		assertThat(marks.coloured()).containsExactly("B2");
		assertThat(marks.hiddenSheets()).containsExactly("Old");
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
	void readsCsvWithAnySeparator(String text) {
		assertThat(cells(text.getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("No.", "Action"),
				List.of("1", "Train, staff — now"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16" })
	void readsCsvInTheCodePagesSpreadsheetsSave(String charset) {
		assertThat(cells("No.,Action\n1,Ask “Zoë” – £5".getBytes(Charset.forName(charset))))
			.contains(List.of("1", "Ask “Zoë” – £5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void readsUtf16WithoutMark(String charset) {
		assertThat(cells("No.\tAction\r\n1\tAsk “Zoë” – £5".getBytes(Charset.forName(charset))))
			.containsExactly(List.of("No.", "Action"), List.of("1", "Ask “Zoë” – £5"));
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
	void readsTextFilesOfOtherPrograms() {
		assertThat(cells("No|Action|Due\n1|Train|x\n".getBytes())).containsExactly(List.of("No", "Action", "Due"),
				List.of("1", "Train", "x"));
		assertThat(cells("No,Sum\n=\"007\", \"15,000\"\n".getBytes())).containsExactly(List.of("No", "Sum"),
				List.of("007", "15,000"));
		assertThat(refusal("No,Action\n1,\"Train\n2,Ask\n".getBytes())).isEqualTo("table.file.quotes");
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

	private static byte[] inSheet(byte[] file, String before, String after) {
		String changed = Workbooks.part(file, "xl/worksheets/sheet1.xml").replace(before, after);
		return Workbooks.withPart(file, "xl/worksheets/sheet1.xml", changed.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] trial(String name) throws IOException {
		return new ClassPathResource("trials/" + name).getContentAsByteArray();
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
