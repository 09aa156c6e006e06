package org.throughline.transfer.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.paper.PromiseContent;
import org.throughline.paper.PromiseDetails;
import org.throughline.paper.PromiseEdit;
import org.throughline.paper.PromiseService;
import org.throughline.platform.list.ListRequest;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * The table of promises made to meetings, one promise a row. Meetings are imported first.
 */
@Component
class PromisesTable extends NumberedTable<PromiseDetails, PromiseEdit> {

	private static final Columns<PromiseDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("wording", 5_000, PromiseDetails::title).required().identifying();
		COLUMNS.link("meeting", "meetings", (one) -> String.valueOf(one.meeting())).required().identifying();
		COLUMNS.text("promisedBy", Columns.LINE, (one) -> one.content().promisedBy());
		COLUMNS.day("due", (one) -> one.content().dueOn());
		COLUMNS.text("outcome", 5_000, (one) -> one.content().outcome());
		COLUMNS.day("kept", (one) -> one.content().keptOn());
		COLUMNS.text("action", Columns.LINE, PromiseDetails::action).exportOnly();
	}

	private final Clock clock;

	PromisesTable(TableSupport support, PromiseService promises, Clock clock) {
		super(support, "promises", "promises", COLUMNS, promises, promises::promises);
		this.clock = clock;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return PromiseService.LIST.matching(existing(partnershipId), filter).stream().map(this::reference);
	}

	@Override
	protected PromiseEdit values(Row<PromiseDetails> row) {
		LocalDate kept = row.get("kept");
		if (kept != null && kept.isAfter(LocalDate.now(this.clock))) {
			row.error("kept", "promise.keptOn.future");
		}
		String meeting = row.get("meeting");
		return new PromiseEdit(new PromiseContent(Objects.requireNonNullElse(row.get("wording"), ""),
				row.get("promisedBy"), row.get("due"), row.get("outcome"), kept),
				(meeting != null) ? Integer.parseInt(meeting) : 0);
	}

}
