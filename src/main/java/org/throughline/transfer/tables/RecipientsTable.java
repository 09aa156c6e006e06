package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.platform.list.ListRequest;
import org.throughline.publication.RecipientContent;
import org.throughline.publication.RecipientDetails;
import org.throughline.publication.RecipientService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * The partnership's own recipients of reports, one a row.
 */
@Component
class RecipientsTable extends SimpleTable<RecipientDetails, RecipientContent> {

	private static final int MOST_DAYS = 365;

	private static final Columns<RecipientDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("name", Columns.LINE, RecipientDetails::title).required().identifying();
		COLUMNS.count("days", (one) -> one.content().days()).required();
		COLUMNS.source((one) -> one.content().source()).required();
		COLUMNS.day("from", (one) -> one.content().validFrom()).required();
		COLUMNS.day("to", (one) -> one.content().validTo());
		COLUMNS.reference(RecipientDetails::id);
	}

	private final RecipientService recipients;

	RecipientsTable(TableSupport support, RecipientService recipients) {
		super(support, "recipients", "recipients", COLUMNS, (partnershipId) -> own(recipients, partnershipId),
				recipients::add,
				(partnershipId, one, content) -> recipients.edit(partnershipId, one.id(), one.version(), content));
		this.recipients = recipients;
	}

	private static List<RecipientDetails> own(RecipientService recipients, UUID partnershipId) {
		return recipients.recipients(partnershipId).stream().filter(RecipientDetails::own).toList();
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return RecipientService.LIST.matching(this.recipients.recipients(partnershipId), filter)
			.stream()
			.map(this::reference);
	}

	@Override
	protected RecipientContent values(Row<RecipientDetails> row) {
		Integer days = row.get("days");
		if (days != null && (days < 1 || days > MOST_DAYS)) {
			row.error("days", "table.recipients.error.days", MOST_DAYS);
		}
		LocalDate from = row.get("from");
		LocalDate to = row.get("to");
		if (from != null && to != null && to.isBefore(from)) {
			row.error("to", "table.cell.lastBeforeFirst");
		}
		return new RecipientContent(Objects.requireNonNullElse(row.get("name"), ""), days,
				Objects.requireNonNullElse(row.get("source"), ""), Objects.requireNonNullElse(from, LocalDate.EPOCH),
				to);
	}

}
