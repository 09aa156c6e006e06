package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.assurance.ExternalResult;
import org.throughline.assurance.ExternalAssuranceContent;
import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.ApproximateDate;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Inspections and visits, one a row.
 */
@Component
class ExternalAssuranceTable extends SimpleTable<ExternalAssuranceDetails, ExternalAssuranceEdit> {

	private static final Columns<ExternalAssuranceDetails> COLUMNS = new Columns<>();

	private static final Column<ExternalAssuranceDetails, String> BY_WHOM = COLUMNS
		.text("byWhom", Columns.LINE, (one) -> one.content().byWhom())
		.required();

	private static final Column<ExternalAssuranceDetails, ExternalAssuranceKind> KIND = COLUMNS
		.choice("kind", ExternalAssuranceKind.class, (one) -> one.content().kind())
		.orElse(ExternalAssuranceKind.OTHER)
		.keptIfEmpty();

	private static final Column<ExternalAssuranceDetails, String> TITLE = COLUMNS.text("title", Columns.LINE,
			(one) -> one.content().title());

	private static final Column<ExternalAssuranceDetails, String> REPORT = COLUMNS
		.report(ExternalAssuranceDetails::reportSlug);

	private static final Column<ExternalAssuranceDetails, String> ORGANISATION = COLUMNS.organisation("organisation",
			(one) -> Slugs.of(one.organisation()));

	private static final Column<ExternalAssuranceDetails, String> ABOUT = COLUMNS.text("about", Columns.LINE,
			(one) -> one.content().about());

	private static final Column<ExternalAssuranceDetails, ApproximateDate> WHEN = COLUMNS.approximateDate("when",
			(one) -> HeldDates.cell(one.content().date()));

	private static final Column<ExternalAssuranceDetails, String> OUTCOME = COLUMNS.text("outcome", Columns.WORDING,
			(one) -> one.content().result().outcome());

	private static final Column<ExternalAssuranceDetails, Integer> RECOMMENDATIONS = COLUMNS.count("recommendations",
			(one) -> one.content().result().recommendations());

	private static final Column<ExternalAssuranceDetails, String> URL = COLUMNS.text("url", 2_000,
			(one) -> one.content().result().url());

	private static final Column<ExternalAssuranceDetails, String> SOURCE = COLUMNS
		.source((one) -> one.content().source());

	private static final Column<ExternalAssuranceDetails, String> NOTE = COLUMNS.note((one) -> one.content().note());

	private final ExternalAssuranceService external;

	ExternalAssuranceTable(TableSupport support, ExternalAssuranceService external) {
		super(support, "external-assurance", "external-assurance", COLUMNS);
		this.external = external;
	}

	@Override
	protected List<ExternalAssuranceDetails> existing(UUID partnershipId) {
		return this.external.list(partnershipId, Everything.PAGE).getContent();
	}

	@Override
	protected String reference(ExternalAssuranceDetails one) {
		return String.valueOf(one.number());
	}

	@Override
	protected List<Column<ExternalAssuranceDetails, ?>> naturalKey() {
		return List.of(BY_WHOM, REPORT, TITLE, ORGANISATION, WHEN);
	}

	@Override
	protected ExternalAssuranceEdit values(Row<ExternalAssuranceDetails> row) {
		String url = row.get(URL);
		if (url != null && !url.matches("https?://\\S+")) {
			row.error(URL, "table.cell.webAddress");
		}
		var content = new ExternalAssuranceContent(row.require(KIND), row.get(TITLE), row.require(BY_WHOM),
				row.get(ABOUT), HeldDates.value(row.get(WHEN)),
				new ExternalResult(row.get(OUTCOME), row.get(RECOMMENDATIONS), url), row.get(SOURCE), row.get(NOTE));
		return new ExternalAssuranceEdit(content, row.get(REPORT), row.get(ORGANISATION));
	}

	@Override
	protected void add(UUID partnershipId, ExternalAssuranceEdit values) {
		this.external.add(partnershipId, TimeOrderedId.next(), values);
	}

	@Override
	protected void update(UUID partnershipId, ExternalAssuranceDetails one, ExternalAssuranceEdit values) {
		this.external.edit(partnershipId, one.number(), one.version(), values);
	}

}
