package org.throughline.transfer.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationContext;

/**
 * Exports tables as the files of the sample have them: without references, and without
 * columns that another of its tables fills.
 */
public final class SampleFiles {

	private static final Set<String> MONITORED = Set.of("monitoredElsewhere", "monitoredBy", "monitoredUntil");

	private static final Map<String, Set<String>> LEFT_OUT = Map.of("action-plans", Set.of("grades", "statusWords"),
			"action-updates", Set.of("statusWord"), "recommendations", MONITORED, "actions",
			Set.of("references", "planNumber", "firstDue", "revisedDue", "status", "statusWord", "rag", "progress",
					"evidence", "monitoredElsewhere", "monitoredBy", "monitoredUntil"));

	private SampleFiles() {
	}

	/** Returns the file of a table, with plain line ends. */
	public static String export(ApplicationContext context, UUID partnershipId, String key) {
		var table = context.getBean(TransferTables.class).require(key);
		var columns = table.columns()
			.stream()
			.filter((column) -> column.imported() && !LEFT_OUT.getOrDefault(key, Set.of()).contains(column.key()))
			.toList();
		String csv = new String(TableWriter.csv(columns, table.existingRows(partnershipId, null)),
				StandardCharsets.UTF_8);
		return csv.substring(1).replace("\r\n", "\n");
	}

}
