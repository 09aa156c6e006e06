package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkService;
import org.throughline.action.OwnActionService;
import org.throughline.browse.CalendarDate;
import org.throughline.browse.CalendarDate.Kind;
import org.throughline.browse.CalendarQueries;
import org.throughline.browse.FeedDate;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipQueries;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.text.Messages;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublicAddress;
import org.throughline.publication.PublicationCalendarService;
import org.throughline.publication.PublicationCalendarService.DraftCalendar;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.ReturnService;
import org.throughline.review.ReviewClock;
import org.throughline.review.ReviewClockService;
import org.throughline.statute.ClockDirection;

/**
 * The calendar of a person in one partnership, by private link, for calendar programs. It
 * contains public information only; its links lead to the rest.
 */
@Controller
class CalendarFeedController {

	private static final int MOST = 500;

	private final PrivateLinkService links;

	private final PartnershipQueries partnerships;

	private final CalendarQueries calendars;

	private final ReviewClockService clocks;

	private final PublicationCalendarService publications;

	private final OwnActionService actions;

	private final ReturnService returns;

	private final CurrentUser user;

	private final PublicAddress publicAddress;

	private final Messages messages;

	private final Clock clock;

	CalendarFeedController(PrivateLinkService links, PartnershipQueries partnerships, CalendarQueries calendars,
			ReviewClockService clocks, PublicationCalendarService publications, OwnActionService actions,
			ReturnService returns, CurrentUser user, PublicAddress publicAddress, Messages messages, Clock clock) {
		this.links = links;
		this.partnerships = partnerships;
		this.calendars = calendars;
		this.clocks = clocks;
		this.publications = publications;
		this.actions = actions;
		this.returns = returns;
		this.user = user;
		this.publicAddress = publicAddress;
		this.messages = messages;
		this.clock = clock;
	}

	@CostlyPage
	@GetMapping("/calendar/{secret}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request) {
		var link = this.links.find(secret).filter((found) -> found.kind() == PrivateLinkKind.CALENDAR);
		if (link.isEmpty()) {
			return refused(this.links.failed(request.getRemoteAddr()));
		}
		if (this.links.lacksSecondStep(link.get())) {
			throw new NotFoundException();
		}
		String calendar = this.user.asPerson(link.get().person(), () -> calendar(link.get()));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex, nofollow")
			.header("Referrer-Policy", "no-referrer")
			.body(calendar.getBytes(StandardCharsets.UTF_8));
	}

	private static ResponseEntity<byte[]> refused(Optional<Duration> wait) {
		if (wait.isEmpty()) {
			throw new NotFoundException();
		}
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1))
			.build();
	}

	private String calendar(PrivateLink link) {
		var id = Objects.requireNonNull(link.partnershipId());
		var partnership = this.partnerships.heading(id);
		boolean manages = this.user.manages(id);
		boolean acts = this.user.holds(Role.PARTNER_AGENCY, id);
		var text = new CalendarText(partnership.shortName(),
				"A copy of the dates in Throughline. It may be a day old: rely on Throughline for what is due.",
				this.clock.instant());
		this.calendars.feed(partnership)
			.stream()
			.filter((each) -> manages || !acts || each.date().kind() != Kind.ACTION_DUE) // their
																							// own
																							// follow
			.forEach((each) -> add(each, partnership, manages, text));
		if (manages) {
			this.clocks.ofPartnership(id).forEach((each) -> add(each, partnership, text));
			this.publications.ofDrafts(id).forEach((each) -> add(each, partnership, text));
		}
		if (acts) {
			addOwnActions(partnership, text);
			addOwnReturns(partnership, text);
		}
		return text.toString();
	}

	private void add(FeedDate each, PartnershipHeading partnership, boolean manages, CalendarText text) {
		var date = each.date();
		var days = new ApproximateDate(date.onDay(), date.precision());
		String kind = "CalendarKind." + date.kind();
		String place = (manages && !each.everyone() ? "/manage/" : "/") + partnership.slug();
		String what = switch (date.kind()) {
			case ACTION_DUE -> (each.everyone() ? ": " + date.inOneLine() : "") + inBrackets(date.context());
			case RETURN_DUE -> ": " + this.messages.text("ReturnKind." + date.name()) + inBrackets(date.context());
			case REVIEW_PLANNED, REVIEW_PUBLISHED -> ": " + this.messages.text("ReviewType." + date.context());
			case REPORT_DUE, MEETING -> ": " + date.name() + inBrackets(date.context());
			case REPORT_PUBLISHED, AUDIT_DUE, DEADLINE, CLEARANCE_DUE -> ": " + date.name();
		};
		text.add(
				date.kind() + "-" + Objects.requireNonNullElse(date.reference(), date.name()).replaceAll("[ /]", "-")
						+ "-" + partnership.slug(),
				days.earliest(), days.latest(), this.messages.text(kind) + what,
				this.publicAddress.of(place + page(date)));
	}

	private static String page(CalendarDate date) {
		String record = (date.reference() != null) ? "/" + date.reference() : "";
		return switch (date.kind()) {
			case ACTION_DUE -> "/actions" + record;
			case RETURN_DUE -> "/returns" + record;
			case AUDIT_DUE -> "/assurance" + record;
			case MEETING -> "/meetings" + record;
			case CLEARANCE_DUE -> "/papers" + record;
			case REVIEW_PLANNED, REVIEW_PUBLISHED -> "/reviews" + record;
			case REPORT_DUE, REPORT_PUBLISHED, DEADLINE -> record;
		};
	}

	/** The name of a review can reveal its subject and is not needed here. */
	private void add(ReviewClock each, PartnershipHeading partnership, CalendarText text) {
		var reading = each.reading();
		var due = reading.course().due();
		if (due == null || !reading.state().open()) {
			return;
		}
		String what = (each.reportSlug() == null) ? "a review" : "annual report " + each.periodLabel();
		String between = due.earliest().equals(due.latest()) ? "" : " " + due.inWords();
		boolean keep = reading.rule().time().direction() == ClockDirection.KEEP;
		String page = (each.reportSlug() != null) ? "/reports/" + each.reportSlug()
				: "/clocks/reviews/" + each.subjectId();
		text.add(reading.key() + "-" + each.subjectId() + "-" + reading.rule().id(), due.earliest(), due.latest(),
				reading.name() + (keep ? ", until this date: " : " due" + between + ": ") + what
						+ (reading.verified() ? "" : " (to be confirmed locally)"),
				this.publicAddress.of("/manage/" + partnership.slug() + page));
	}

	/** The day of publication is there already, as a deadline. */
	private void add(DraftCalendar draft, PartnershipHeading partnership, CalendarText text) {
		for (int at = 0; at < draft.further().size(); at++) {
			var step = draft.further().get(at);
			text.add("plan-" + at + "-" + draft.slug() + "-" + partnership.slug(), step.from(), step.to(),
					step.name() + ": annual report " + draft.periodLabel()
							+ (step.verified() ? "" : " (to be confirmed locally)"),
					this.publicAddress.of("/manage/" + partnership.slug() + "/reports/" + draft.slug() + "/calendar"));
		}
	}

	private void addOwnActions(PartnershipHeading partnership, CalendarText text) {
		for (var action : this.actions.due(partnership.id(), MOST)) {
			var due = action.dates().dueOn();
			if (due != null) {
				boolean everyone = action.content().visibility().summaryReadableByPublic();
				text.add("own-" + action.reference() + "-" + partnership.slug(), due, due,
						"Your action is due" + (everyone ? ": " + action.title() : ""),
						this.publicAddress.of("/my/actions/" + action.reference() + "?in=" + partnership.slug()));
			}
		}
	}

	private void addOwnReturns(PartnershipHeading partnership, CalendarText text) {
		for (var request : this.returns.mine(RequestFilter.ALL, PageRequest.of(0, MOST))) {
			if (request.partnership().id().equals(partnership.id()) && request.progress().state().waiting()) {
				text.add("own-return-" + request.number() + "-" + partnership.slug(), request.content().dueOn(),
						request.content().dueOn(),
						"Your return is due: " + this.messages.text("ReturnKind." + request.content().kind()) + " "
								+ request.content().periodLabel(),
						this.publicAddress.of(request.myAddress()));
			}
		}
	}

	private static String inBrackets(@Nullable String text) {
		return (text != null) ? " (" + text + ")" : "";
	}

}
