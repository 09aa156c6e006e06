package org.throughline.transfer.tables;

import java.util.function.Function;

import org.throughline.action.Monitoring;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;

/**
 * The columns of a record's monitoring.
 */
final class Monitored {

	private Monitored() {
	}

	static <D> void add(Columns<D> columns, Function<D, Monitoring> property) {
		columns.yesNo("monitoredElsewhere", (row) -> property.apply(row).elsewhere() ? true : null);
		columns.text("monitoredBy", Columns.LINE, (row) -> property.apply(row).by());
		columns.day("monitoredUntil", (row) -> property.apply(row).until());
	}

	/** Reads the cells. */
	static Monitoring read(Row<?> row) {
		boolean elsewhere = Boolean.TRUE.equals(row.get("monitoredElsewhere"));
		String by = row.get("monitoredBy");
		if (elsewhere && by == null) {
			row.error("monitoredBy", "table.error.monitoredBy");
		}
		return new Monitoring(elsewhere, by, row.get("monitoredUntil"));
	}

}
