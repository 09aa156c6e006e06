package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.RequestState;
import org.throughline.returns.ReturnKind;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.RequestsTable.Request;

/**
 * Requests for returns, one organisation and return a row. New rows are sent; existing
 * requests are handled on their own pages.
 */
@Component
class RequestsTable extends SimpleTable<Request, NewRequests> {

	private static final Columns<Request> COLUMNS = new Columns<>();

	static {
		COLUMNS.organisation("organisation", (one) -> one.details().organisationSlug())
			.shownAs((one) -> one.details().organisationName())
			.alias((one) -> one.details().organisationSlug())
			.required()
			.identifying();
		COLUMNS.choice("kind", ReturnKind.class, (one) -> one.details().kind()).required().sameForAll().identifying();
		COLUMNS.text("period", 60, (one) -> one.details().periodLabel()).required().sameForAll();
		COLUMNS.day("firstDay", (one) -> one.details().startsOn()).required().sameForAll().identifying();
		COLUMNS.day("lastDay", (one) -> one.details().endsOn()).required().sameForAll().identifying();
		COLUMNS.day("due", (one) -> one.details().dueOn()).required().sameForAll();
		COLUMNS.text("subject", 300, Request::subjectTitle).sameForAll().identifying();
		COLUMNS.report((one) -> one.details().reportSlug());
		COLUMNS.text("wording", Columns.WORDING, (one) -> one.details().wording()).sameForAll();
		COLUMNS.choice("status", RequestState.class, (one) -> one.details().state()).exportOnly();
		COLUMNS.text("last", 60, (one) -> one.details().last()).exportOnly();
		COLUMNS.addOnly("table.returns.error.sent");
		COLUMNS.reference((request) -> String.valueOf(request.details().number()));
	}

	private final RequestService requests;

	RequestsTable(TableSupport support, RequestService requests) {
		super(support, "returns", "returns", COLUMNS, (partnershipId) -> existing(requests, partnershipId),
				requests::send, null);
		this.requests = requests;
	}

	private static List<Request> existing(RequestService requests, UUID partnershipId) {
		var titles = requests.subjects(partnershipId)
			.stream()
			.collect(Collectors.toMap((one) -> one.slug(), (one) -> one.title()));
		return requests.list(partnershipId, new RequestFilter(null, false, null), Everything.PAGE)
			.stream()
			.sorted(Comparator.comparing(DataRequestSummary::number))
			.map((one) -> new Request(one,
					(one.subject() != null) ? titles.getOrDefault(one.subject(), one.subject()) : null))
			.toList();
	}

	@Override
	protected RowReader<Request, NewRequests> reader(UUID partnershipId, List<Request> existing, Lookups lookups) {
		var slugs = new HashMap<String, String>();
		this.requests.subjects(partnershipId).forEach((subject) -> {
			slugs.put(Lookups.plain(subject.slug()), subject.slug());
			slugs.put(Lookups.plain(subject.title()), subject.slug());
		});
		var today = this.requests.today();
		return (row) -> {
			String report = row.get("report");
			if (row.existing() == null && report != null
					&& lookups.reports().stream().noneMatch((one) -> one.draft() && one.slug().equals(report))) {
				row.error("report", "table.returns.error.report");
			}
			String organisation = row.require("organisation");
			return new NewRequests(content(row, slugs, today), report, List.of(organisation));
		};
	}

	private static RequestContent content(Row<Request> row, Map<String, String> subjects, LocalDate today) {
		var kind = Objects.requireNonNullElse(row.get("kind"), ReturnKind.CONTRIBUTIONS);
		var first = Objects.requireNonNullElse(row.get("firstDay"), today);
		var last = Objects.requireNonNullElse(row.get("lastDay"), first);
		var due = Objects.requireNonNullElse(row.get("due"), today);
		String title = row.get("subject");
		String subject = (title != null) ? subjects.get(Lookups.plain(title)) : null;
		if (row.existing() == null) {
			if (last.isBefore(first)) {
				row.error("lastDay", "table.cell.lastBeforeFirst");
			}
			if (due.isBefore(today)) {
				row.warn("due", "table.returns.error.due");
			}
			if ((kind == ReturnKind.SELF_ASSESSMENT) != (subject != null)) {
				row.error("subject", (kind == ReturnKind.SELF_ASSESSMENT) ? "table.returns.error.subject"
						: "table.returns.error.noSubject");
			}
		}
		return new RequestContent(kind, row.require("period"), first, last, subject, row.get("wording"), due);
	}

	/** A request with the title of its subject. */
	record Request(DataRequestSummary details, @Nullable String subjectTitle) {

	}

}
