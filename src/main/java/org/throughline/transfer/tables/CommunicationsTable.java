package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.CommunicationContent;
import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationKind;
import org.throughline.measure.CommunicationService;
import org.throughline.measure.CountParser;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Newsletters, campaigns and the like, one a row.
 */
@Component
class CommunicationsTable extends SimpleTable<CommunicationDetails, CommunicationContent> {

	private static final Columns<CommunicationDetails> COLUMNS = new Columns<>();

	private static final Column<CommunicationDetails, String> TITLE = COLUMNS
		.text("title", 300, (one) -> one.content().title())
		.required();

	private static final Column<CommunicationDetails, CommunicationKind> KIND = COLUMNS
		.choice("kind", CommunicationKind.class, (one) -> one.content().kind())
		.orElse(CommunicationKind.OTHER)
		.keptIfEmpty();

	private static final Column<CommunicationDetails, String> REPORT = COLUMNS
		.report((one) -> one.content().reportSlug());

	private static final Column<CommunicationDetails, String> FREQUENCY = COLUMNS.text("frequency", 200,
			(one) -> one.content().frequency());

	private static final Column<CommunicationDetails, Quantity> REACH = COLUMNS.quantity("reach", 300,
			CountParser::read, (one) -> one.content().reach());

	private static final Column<CommunicationDetails, String> AUDIENCE = COLUMNS.text("audience", 500,
			(one) -> one.content().audience());

	private static final Column<CommunicationDetails, String> WORDING = COLUMNS.text("wording", 5_000,
			(one) -> one.content().wording());

	private final CommunicationService communications;

	CommunicationsTable(TableSupport support, CommunicationService communications) {
		super(support, "communications", "communications", COLUMNS);
		this.communications = communications;
	}

	@Override
	protected List<CommunicationDetails> existing(UUID partnershipId) {
		return this.communications.all(partnershipId);
	}

	@Override
	protected String reference(CommunicationDetails communication) {
		return String.valueOf(communication.number());
	}

	@Override
	protected List<Column<CommunicationDetails, ?>> naturalKey() {
		return List.of(TITLE, REPORT);
	}

	@Override
	protected CommunicationContent values(Row<CommunicationDetails> row) {
		return new CommunicationContent(row.get(REPORT), row.require(KIND), row.require(TITLE), row.get(FREQUENCY),
				row.get(REACH), row.get(AUDIENCE), row.get(WORDING));
	}

	@Override
	protected void add(UUID partnershipId, CommunicationContent values) {
		this.communications.add(partnershipId, TimeOrderedId.next(), values, null);
	}

	@Override
	protected void update(UUID partnershipId, CommunicationDetails communication, CommunicationContent values) {
		this.communications.edit(partnershipId, communication.number(), values, communication.version());
	}

}
