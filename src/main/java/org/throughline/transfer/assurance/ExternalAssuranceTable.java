package org.throughline.transfer.assurance;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * What others from outside found, as a table.
 */
@Component
class ExternalAssuranceTable extends AssuranceTable<ExternalAssuranceDetails, ExternalAssuranceEdit> {

	private static final String BY_WHOM = "byWhom";

	private static final String KIND = "kind";

	private static final String TITLE = "title";

	private static final String ORGANISATION = "organisation";

	private static final String ABOUT = "about";

	private static final String OUTCOME = "outcome";

	private static final String RECOMMENDATIONS = "recommendations";

	private static final String URL = "url";

	private final ExternalAssuranceService external;

	ExternalAssuranceTable(NamedInTables names, ExternalAssuranceService external) {
		super(names);
		this.external = external;
	}

	@Override
	public String rows() {
		return "inspections and visits";
	}

	@Override
	public String page() {
		return "external-assurance";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.text(BY_WHOM, "By whom", LINE, "Who looked, for example Ofsted")
					.used(Use.REQUIRED)
					.alsoWorded("Inspectorate", "Inspected by", "Who", "Body"),
				TableColumn
					.choice(KIND, "Kind", names().answers(ExternalAssuranceKind.values()),
							"Other external assurance where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Type", "Inspection type"),
				TableColumn.text(TITLE, "Title", LINE, "What it is called").alsoWorded("Inspection", "Name"),
				Cells.report(),
				TableColumn.text(ORGANISATION, "Organisation", LINE, "The organisation that was looked at, held here")
					.alsoWorded("Agency"),
				TableColumn.text(ABOUT, "About", LINE, "What was looked at, where that is not one organisation"),
				Cells.when(),
				TableColumn.text(OUTCOME, "Outcome", WORDING, "What they found, as written")
					.alsoWorded("Judgement", "Findings", "Result", "Grade"),
				Cells.count(RECOMMENDATIONS, "Number of recommendations", "0 where they made none"),
				TableColumn.text(URL, "Web address", 2_000, "Beginning https://").alsoWorded("Link", "URL"),
				Cells.source(), Cells.note());
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		String who = cell.apply(BY_WHOM);
		return who.isBlank() ? "" : String.join(" / ", cell.apply(Cells.REPORT), who, cell.apply(TITLE),
				cell.apply(ORGANISATION), Cells.sameDay(cell.apply(Cells.WHEN)));
	}

	@Override
	List<ExternalAssuranceDetails> all(UUID partnershipId) {
		return this.external.list(partnershipId, ALL).getContent();
	}

	@Override
	int number(ExternalAssuranceDetails one) {
		return one.number();
	}

	@Override
	int version(ExternalAssuranceDetails one) {
		return one.version();
	}

	@Override
	Cells cells(ExternalAssuranceDetails one) {
		return new Cells().put(BY_WHOM, one.byWhom())
			.put(KIND, names().text(one.kind()))
			.put(TITLE, one.title())
			.put(Cells.REPORT, one.reportSlug())
			.put(ORGANISATION, one.organisationName())
			.put(ABOUT, one.about())
			.put(Cells.WHEN, one.held())
			.put(OUTCOME, one.outcome())
			.put(RECOMMENDATIONS, one.recommendations())
			.put(URL, one.url())
			.put(Cells.SOURCE, one.source())
			.put(Cells.NOTE, one.note());
	}

	@Override
	ExternalAssuranceEdit edit(TableRow row, @Nullable ExternalAssuranceDetails before, NamedInTables.Found known) {
		var when = Cells.when(row);
		String url = row.words(URL);
		if (url != null && !url.matches("https?://\\S+")) {
			row.wrong(URL, "The address must begin with https:// or http://");
		}
		return new ExternalAssuranceEdit(
				Cells.choice(row, KIND, ExternalAssuranceKind.class, (before != null) ? before.kind() : null,
						ExternalAssuranceKind.OTHER),
				row.words(TITLE), row.text(BY_WHOM), known.report(row, Cells.REPORT),
				known.organisation(row, ORGANISATION), row.words(ABOUT), when.day(), when.precision(),
				row.words(OUTCOME), Cells.count(row, RECOMMENDATIONS), url, row.words(Cells.SOURCE),
				row.words(Cells.NOTE));
	}

	@Override
	void add(UUID partnershipId, UUID id, ExternalAssuranceEdit edit) {
		this.external.add(partnershipId, id, edit);
	}

	@Override
	void change(UUID partnershipId, int number, int version, ExternalAssuranceEdit edit) {
		this.external.edit(partnershipId, number, version, edit);
	}

}
