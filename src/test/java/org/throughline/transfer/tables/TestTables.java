package org.throughline.transfer.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.transfer.table.CellProblem;
import org.throughline.transfer.table.TableExportService;
import org.throughline.transfer.table.TableImportService;
import org.throughline.transfer.table.TableReading;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports and exports tables as CSV files for tests.
 */
@TestComponent
class TestTables {

	private final TableImportService imports;

	private final TableExportService exports;

	TestTables(TableImportService imports, TableExportService exports) {
		this.imports = imports;
		this.exports = exports;
	}

	UUID upload(UUID partnership, String table, String file) {
		return this.imports.upload(partnership, table, "table.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	/** Returns the preview of a file. */
	TableReading<?> read(UUID partnership, String table, String file) {
		return this.imports.preview(partnership, table,
				this.imports.upload(partnership, table, upload(partnership, table, file)));
	}

	/** Returns the columns of the cells with problems. */
	List<String> problems(UUID partnership, String table, String file) {
		return read(partnership, table, file).problems().stream().map(CellProblem::column).toList();
	}

	/** Saves a file without problems and returns the number of new and changed rows. */
	long save(UUID partnership, String table, String file) {
		assertThat(problems(partnership, table, file)).as(table).isEmpty();
		var outcome = this.imports.finish(partnership, table, upload(partnership, table, file), false, true);
		return outcome.added() + outcome.changed();
	}

	/** Returns the table as a CSV file. */
	String export(UUID partnership, String table) {
		return new String(this.exports.csv(partnership, table, null, null), StandardCharsets.UTF_8).replace("\uFEFF",
				"");
	}

	/** Exports a table of one partnership and imports it into another. */
	void copy(UUID from, UUID to, String table) {
		String file = withoutReferences(export(from, table));
		assertThat(save(to, table, file)).as(table).isPositive();
		assertThat(read(to, table, file).toSave()).as(table).isZero();
	}

	/** Checks that a table of two partnerships is the same. */
	void areSame(UUID one, UUID other, String table) {
		assertThat(withoutReferences(export(other, table))).as(table).isEqualTo(withoutReferences(export(one, table)));
	}

	/** Returns a file of one partnership as it is imported into another. */
	private static String withoutReferences(String text) {
		return text.replaceAll("(?m)^Reference [^,]*,", "Former,")
			.replaceAll(",State[^,\n]*(\r?\n)", ",Before$1")
			.replaceAll("(?m),\\d of \\d,", ",n of n,")
			.replaceAll("(?m)^[-a-z0-9]+/[-a-zA-Z0-9/]+,", "x,")
			.replaceAll("s[0-9a-f]{10}(\r?\n)", "x$1");
	}

}
