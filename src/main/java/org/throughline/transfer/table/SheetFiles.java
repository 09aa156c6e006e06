package org.throughline.transfer.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.throughline.platform.file.PackedDocument;
import org.throughline.platform.form.RuleViolation;

/**
 * Reads a workbook (XLSX) or a CSV file, recognised by its contents and not its name.
 * Formulas are not computed: the result saved with them counts.
 */
final class SheetFiles {

	static final int LARGEST = 10 * 1024 * 1024;

	private static final String WORKBOOK = "spreadsheetml.sheet.main+xml";

	private SheetFiles() {
	}

	/**
	 * The sheets of a file.
	 * @throws RuleViolation at {@code file} with the reason
	 */
	static List<Sheet> read(byte[] content) {
		if (content.length == 0) {
			throw refused("empty");
		}
		if (content.length > LARGEST) {
			throw refused("tooLarge");
		}
		var sheets = isWorkbook(content) ? workbook(content) : plain(content);
		if (sheets.stream().allMatch((sheet) -> sheet.rows().isEmpty())) {
			throw refused("nothing");
		}
		return sheets;
	}

	/** Whether a file is zipped, as workbooks are. */
	static boolean isWorkbook(byte[] content) {
		return begins(content, "PK\u0003\u0004");
	}

	private static List<Sheet> workbook(byte[] content) {
		var document = PackedDocument.of(content);
		if (document.state() == PackedDocument.State.SWOLLEN) {
			throw refused("bomb");
		}
		if (document.state() == PackedDocument.State.BROKEN) {
			throw refused("broken");
		}
		if (document.runs()) {
			throw refused("macro");
		}
		if (document.declaresTypes()) {
			throw refused("broken");
		}
		if (!document.holds("xl/workbook.xml") || !document.start("[content_types].xml").contains(WORKBOOK)) {
			throw refused("kind");
		}
		if (document.start("xl/workbook.xml").contains("http://purl.oclc.org/ooxml/")) {
			throw refused("strict");
		}
		return WorkbookReader.read(content);
	}

	private static List<Sheet> plain(byte[] content) {
		if (begins(content, "\u00D0\u00CF\u0011\u00E0")) {
			boolean encrypted = new String(content, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
			throw refused(encrypted ? "encrypted" : "old");
		}
		for (String magic : List.of("%PDF", "MZ", "\u007FELF", "\u0089PNG", "\u00FF\u00D8", "GIF8", "{\\rtf")) {
			if (begins(content, magic)) {
				throw refused("kind");
			}
		}
		return List.of(DelimitedReader.read(content));
	}

	private static boolean begins(byte[] content, String magic) {
		return new String(content, 0, Math.min(content.length, magic.length()), StandardCharsets.ISO_8859_1)
			.equals(magic);
	}

	static RuleViolation refused(String why, Object... arguments) {
		return new RuleViolation("file", "table.file." + why, arguments);
	}

}
