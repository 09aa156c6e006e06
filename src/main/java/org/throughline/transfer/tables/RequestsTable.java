package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

import org.throughline.platform.list.ListRequest;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.RequestState;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnPresenter;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Requests for returns, one organisation and return a row. New rows are sent; existing
 * requests are handled on their own pages.
 */
@Component
class RequestsTable extends SimpleTable<DataRequestSummary, NewRequests> {

	private static final Columns<DataRequestSummary> COLUMNS = new Columns<>();

	static {
		COLUMNS.organisation("organisation", (one) -> one.addressee().slug())
			.shownAs((one) -> one.addressee().name())
			.alias((one) -> one.addressee().slug())
			.required()
			.identifying();
		COLUMNS.choice("kind", ReturnKind.class, (one) -> one.content().kind()).required().sameForAll().identifying();
		COLUMNS.period(60, (one) -> one.content().periodLabel()).required().sameForAll();
		COLUMNS.day("firstDay", (one) -> one.content().startsOn()).required().sameForAll().identifying();
		COLUMNS.day("lastDay", (one) -> one.content().endsOn()).required().sameForAll().identifying();
		COLUMNS.day("due", (one) -> one.content().dueOn()).required().sameForAll();
		COLUMNS.text("subject", 300,
				(one) -> Optional.ofNullable(one.links().subject()).map(ReturnPresenter.Subject::title).orElse(null))
			.sameForAll()
			.identifying();
		COLUMNS.report((one) -> one.links().reportSlug());
		COLUMNS.text("wording", Columns.WORDING, (one) -> one.content().wording()).sameForAll();
		COLUMNS.choice("status", RequestState.class, (one) -> one.progress().state()).exportOnly();
		COLUMNS.text("last", 60, (one) -> one.last()).exportOnly();
		COLUMNS.addOnly("table.returns.error.sent");
		COLUMNS.reference((request) -> String.valueOf(request.number()));
	}

	private final RequestService requests;

	RequestsTable(TableSupport support, RequestService requests) {
		super(support, "returns", "returns", COLUMNS, (partnershipId) -> existing(requests, partnershipId),
				requests::send, null);
		this.requests = requests;
	}

	private static List<DataRequestSummary> existing(RequestService requests, UUID partnershipId) {
		return requests.list(partnershipId, RequestFilter.ALL, Pageable.ofSize(Integer.MAX_VALUE))
			.stream()
			.sorted(Comparator.comparing(DataRequestSummary::number))
			.toList();
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.requests.list(partnershipId, RequestFilter.of(filter), Pageable.ofSize(Integer.MAX_VALUE))
			.stream()
			.map(DataRequestSummary::number);
	}

	@Override
	protected RowReader<DataRequestSummary, NewRequests> reader(UUID partnershipId, List<DataRequestSummary> existing,
			Lookups lookups) {
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
			return new NewRequests(content(row, today), subject(row, slugs), report, List.of(organisation));
		};
	}

	private static RequestContent content(Row<DataRequestSummary> row, LocalDate today) {
		var first = Objects.requireNonNullElse(row.get("firstDay"), today);
		var last = Objects.requireNonNullElse(row.get("lastDay"), first);
		var due = Objects.requireNonNullElse(row.get("due"), today);
		if (row.existing() == null) {
			if (last.isBefore(first)) {
				row.error("lastDay", "table.cell.lastBeforeFirst");
			}
			row.askIfApart("period", first, last);
			if (due.isBefore(today)) {
				row.warn("due", "table.returns.error.due");
			}
		}
		return new RequestContent(kind(row), row.require("period"), first, last, row.get("wording"), due);
	}

	private static @Nullable String subject(Row<DataRequestSummary> row, Map<String, String> subjects) {
		String title = row.get("subject");
		String subject = (title != null) ? subjects.get(Lookups.plain(title)) : null;
		boolean needed = kind(row) == ReturnKind.SELF_ASSESSMENT;
		if (row.existing() == null && needed != (subject != null)) {
			row.error("subject", needed ? "table.returns.error.subject" : "table.returns.error.noSubject");
		}
		return subject;
	}

	private static ReturnKind kind(Row<DataRequestSummary> row) {
		return Objects.requireNonNullElse(row.get("kind"), ReturnKind.CONTRIBUTIONS);
	}

}
