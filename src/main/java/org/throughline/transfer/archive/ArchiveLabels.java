package org.throughline.transfer.archive;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;

/**
 * Describes the content of an archive.
 */
@Component
class ArchiveLabels {

	private final Messages messages;

	ArchiveLabels(Messages messages) {
		this.messages = messages;
	}

	/** The content of a table: "Case reviews". */
	String of(String table) {
		return this.messages.text("archive.table." + table);
	}

	/** The text that explains an archive to its readers. */
	String readMe(Manifest manifest, List<String> excludedTables) {
		String tables = manifest.tables()
			.stream()
			.map((table) -> this.messages.text("archive.readMe.table", table.path(), of(table.name()), table.rows()))
			.collect(Collectors.joining("\n"));
		String excluded = excludedTables.stream()
			.map((table) -> this.messages.text("archive.excluded." + table))
			.distinct()
			.map((reason) -> "- " + reason)
			.collect(Collectors.joining("\n"));
		return this.messages.text("archive.readMe", manifest.name(), manifest.madeAt(), tables, manifest.files().size(),
				excluded);
	}

}
