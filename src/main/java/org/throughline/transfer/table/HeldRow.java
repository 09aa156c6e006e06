package org.throughline.transfer.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.throughline.platform.file.Sha256;

/**
 * A row as it stands here.
 *
 * @param reference its name, by which it is found again; empty only where a table has
 * none
 * @param cells what stands in its columns, by their keys: days as "2027-03-31", choices
 * in the words of their answers; a missing one is empty
 * @param alsoWritten other words for what stands in a column, such as the organisation as
 * the plan calls it
 */
public record HeldRow(String reference, Map<String, String> cells, Map<String, String> alsoWritten) {

	public HeldRow(String reference, Map<String, String> cells) {
		this(reference, cells, Map.of());
	}

	/** What stands in a column. */
	public String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/**
	 * What tells this state of the row from any other: it goes out with an export and
	 * tells, when the export comes back, whether the row was changed here meanwhile.
	 */
	String state(List<TableColumn> columns) {
		var words = new StringBuilder();
		for (var column : columns) {
			if (column.takenIn()) {
				words.append(column.key()).append('=').append(cell(column.key())).append('\n');
			}
		}
		return "s" + Sha256.of(words.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 10);
	}

}
