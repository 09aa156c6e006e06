package org.throughline.transfer.tables;

import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.assurance.DateHeld;
import org.throughline.assurance.ExternalAssuranceContent;
import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.assurance.ExternalResult;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Inspections and visits, one a row.
 */
@Component
class ExternalAssuranceTable extends NumberedTable<ExternalAssuranceDetails, ExternalAssuranceEdit> {

	private static final Columns<ExternalAssuranceDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("byWhom", Columns.LINE, (one) -> one.content().byWhom()).required().identifying();
		COLUMNS.choice("kind", ExternalAssuranceKind.class, (one) -> one.content().kind())
			.orElse(ExternalAssuranceKind.OTHER);
		COLUMNS.text("title", Columns.LINE, (one) -> one.content().title()).identifying();
		COLUMNS.report(ExternalAssuranceDetails::reportSlug).identifying();
		COLUMNS.organisation("organisation", (one) -> NamedReference.slugOf(one.organisation())).identifying();
		COLUMNS.text("about", Columns.LINE, (one) -> one.content().about());
		COLUMNS.approximateDate("when", (one) -> one.content().date().value()).identifying();
		COLUMNS.text("outcome", Columns.WORDING, (one) -> one.content().result().outcome()).evidence();
		COLUMNS.count("recommendations", (one) -> one.content().result().recommendations());
		COLUMNS.webAddress("url", (one) -> one.content().result().url());
		COLUMNS.source((one) -> one.content().source());
		COLUMNS.note((one) -> one.content().note());
	}

	private final ExternalAssuranceService external;

	ExternalAssuranceTable(TableSupport support, ExternalAssuranceService external) {
		super(support, "external-assurance", "external-assurance", COLUMNS, external, external::all);
		this.external = external;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.external.page(partnershipId, filter.text("words"), Pageable.ofSize(Integer.MAX_VALUE))
			.stream()
			.map(ExternalAssuranceDetails::number);
	}

	@Override
	protected ExternalAssuranceEdit values(Row<ExternalAssuranceDetails> row) {
		var content = new ExternalAssuranceContent(row.require("kind"), row.get("title"), row.require("byWhom"),
				row.get("about"), DateHeld.of(row.get("when")),
				new ExternalResult(row.get("outcome"), row.get("recommendations"), row.get("url")), row.get("source"),
				row.get("note"));
		return new ExternalAssuranceEdit(content, row.get("report"), row.get("organisation"));
	}

}
