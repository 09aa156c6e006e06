package org.throughline.transfer.archive;

import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in plain words what is in an archive.
 */
@Component
class ArchiveLabels {

	private final MessageSource messages;

	ArchiveLabels(MessageSource messages) {
		this.messages = messages;
	}

	/** What a table holds: "Case reviews". */
	String of(String table) {
		return this.messages.getMessage("archive.table." + table, null, Locale.UK);
	}

	/** The words for whoever opens the archive. */
	String readMe(Manifest manifest) {
		var text = new StringBuilder();
		text.append("Archive of ").append(manifest.name()).append("\n\n");
		text.append("Made by Throughline at ").append(manifest.madeAt()).append(" (universal time).\n\n");
		text.append("""
				This is everything Throughline holds of this partnership, published or not. It names
				people and cases: keep it as safe as your case files.

				tables/       one file a table, for any spreadsheet (CSV, UTF-8, commas). The first line
				              names the columns. An empty cell is a value that is not known. Rows refer to
				              each other by the columns that end in _id. A spreadsheet may take a text that
				              begins with = for a formula: open these files, do not run what they say.
				files/        evidence and other files, named by their checksums (SHA-256); the tables say
				              in their column "content" which file is meant, and what it is called.
				manifest.json how many rows each table has, and all checksums, by which an installation that
				              brings this archive in finds out whether it is whole.

				""");
		text.append("The tables\n\n");
		for (var table : manifest.tables()) {
			text.append(table.path())
				.append(": ")
				.append(of(table.name()))
				.append(" (")
				.append(table.rows())
				.append((table.rows() == 1) ? " row" : " rows")
				.append(")\n");
		}
		text.append("\nFiles: ").append(manifest.files().size()).append("\n\nNot in here\n\n");
		ArchiveSchema.EXCLUDED.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map(Map.Entry::getValue)
			.distinct()
			.forEach((reason) -> text.append("- ").append(reason).append('\n'));
		text.append("- passwords\n");
		return text.toString();
	}

}
