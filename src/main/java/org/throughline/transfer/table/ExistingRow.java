package org.throughline.transfer.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.throughline.platform.file.Sha256;

/**
 * An existing row, as an export shows it.
 *
 * @param reference the reference by which it is found again
 * @param cells the texts of its cells by the keys of their columns: dates as
 * "2027-03-31", choices by their labels
 * @param aliases other texts for the same values, such as the slug of an organisation
 */
public record ExistingRow(String reference, Map<String, String> cells, Map<String, String> aliases) {

	public ExistingRow(String reference, Map<String, String> cells) {
		this(reference, cells, Map.of());
	}

	/** The text of a cell; empty if there is none. */
	public String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/**
	 * A mark of the row's values. It is exported with the row and shows, when the export
	 * is imported again, whether the row was changed in between.
	 */
	String state(List<TableColumn> columns) {
		var words = new StringBuilder();
		for (var column : columns) {
			if (column.imported()) {
				words.append(column.key()).append('=').append(cell(column.key())).append('\n');
			}
		}
		return "s" + Sha256.of(words.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 10);
	}

}
