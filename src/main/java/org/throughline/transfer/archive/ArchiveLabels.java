package org.throughline.transfer.archive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Describes the content of an archive.
 */
@Component
class ArchiveLabels {

	private final MessageSource messages;

	ArchiveLabels(MessageSource messages) {
		this.messages = messages;
	}

	/** The content of a table: "Case reviews". */
	String of(String table) {
		return text("archive.table." + table);
	}

	/** The text that explains an archive to its readers. */
	String readMe(Manifest manifest, List<String> excludedTables) {
		String tables = manifest.tables()
			.stream()
			.map((table) -> text("archive.readMe.table", table.path(), of(table.name()), table.rows()))
			.collect(Collectors.joining("\n"));
		String excluded = excludedTables.stream()
			.map((table) -> text("archive.excluded." + table))
			.distinct()
			.map((reason) -> "- " + reason)
			.collect(Collectors.joining("\n"));
		return text("archive.readMe", manifest.name(), manifest.madeAt(), tables, manifest.files().size(), excluded);
	}

	private String text(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, Locale.UK);
	}

}
