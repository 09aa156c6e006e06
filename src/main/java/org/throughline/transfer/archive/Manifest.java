package org.throughline.transfer.archive;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The content of an archive, so that the import can detect that nothing is missing or
 * changed.
 *
 * @param format version of this description
 * @param name name of the partnership
 * @param madeAt when the archive was made, as ISO 8601 has it
 * @param schema version of the database's structure
 * @param tables its tables, each after those it refers to
 */
record Manifest(int format, UUID partnership, String slug, String name, String madeAt, String schema,
		List<Table> tables, List<File> files) {

	static final int FORMAT = 1;

	/** The name of the description in the archive. */
	static final String NAME = "manifest.json";

	/** The name of the text for readers of the archive. */
	static final String READ_ME = "README.txt";

	/** The folder of files; their names there are their checksums. */
	static final String FILES = "files/";

	Manifest {
		Objects.requireNonNull(partnership, "partnership");
		Objects.requireNonNull(slug, "slug");
		Objects.requireNonNull(schema, "schema");
		tables = List.copyOf(tables);
		files = List.copyOf(files);
	}

	/**
	 * A table.
	 *
	 * @param name its name
	 * @param rows the number of rows
	 * @param bytes its unpacked size
	 * @param sha256 its checksum
	 */
	record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

		Table {
			Objects.requireNonNull(name, "name");
			Objects.requireNonNull(sha256, "sha256");
			columns = List.copyOf(columns);
		}

		/** Its place in the archive. */
		String path() {
			return Manifest.path(this.name);
		}

	}

	/**
	 * A file.
	 *
	 * @param sha256 its checksum, which is its name
	 * @param bytes how large it is
	 */
	record File(String sha256, long bytes) {

		File {
			Objects.requireNonNull(sha256, "sha256");
		}

		/** Its place in the archive. */
		String path() {
			return FILES + this.sha256;
		}

	}

	static String path(String table) {
		return "tables/" + table + ".csv";
	}

}
