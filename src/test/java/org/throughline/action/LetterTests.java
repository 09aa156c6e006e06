package org.throughline.action;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

import org.throughline.ClockAt;
import org.throughline.TestClock;
import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Letters to agencies that do not respond, and the yearly letter.
 */
@ClockAt("2026-01-05T09:00:00Z")
class LetterTests extends ActionTest {

	private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

	@Autowired
	private LetterService letters;

	@Autowired
	private ResponseService responses;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private LetterReader reader;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void setBackTheClock() {
		this.clock.pass(Duration.between(this.clock.instant(), START));
		this.jdbc.sql("update action set made_on = '2026-01-05', awaited_since = '2026-01-05' where partnership_id = ?")
			.param(this.place.id())
			.update();
		signInManager();
	}

	@Test
	void eachStepWaitsForTheOneBeforeAndAnUpdateEndsThem(@Autowired ApplicationEvents events) {
		assertThat(due()).isEmpty();
		this.clock.pass(Duration.ofDays(194));
		assertThat(today()).isEqualTo("2026-07-18");
		assertThat(due()).isEmpty();
		this.clock.pass(Duration.ofDays(1));
		assertThat(due()).containsExactly(LetterKind.REMINDER);
		assertRefused("letter.nothing", () -> draft(LetterKind.LEAD));
		int reminder = draft(LetterKind.REMINDER);
		assertThat(this.letters.find(this.place.id(), reminder).content().wording())
			.contains("- **" + this.reference + "**: Write the guidance", "Due 31 March 2100",
					"No response since 5 January 2026, 195 days; response due 5 July 2026, 14 days overdue.",
					"Please tell us by 16 August 2026", "write to your designated safeguarding lead")
			.doesNotContain("{");
		assertThat(due()).containsExactly(LetterKind.REMINDER);
		send(reminder, today());
		assertThat(events.stream(LetterSent.class)).extracting(LetterSent::kind).containsExactly(LetterKind.REMINDER);
		assertThat(due()).isEmpty();
		this.clock.pass(Duration.ofDays(28));
		assertThat(due()).containsExactly(LetterKind.LEAD);
		send(draft(LetterKind.LEAD), today().minusDays(1));
		this.clock.pass(Duration.ofDays(27));
		assertThat(due()).containsExactly(LetterKind.DELEGATE);
		int last = draft(LetterKind.DELEGATE);
		assertThat(this.letters.find(this.place.id(), last).content().wording())
			.contains("Letter to the lead sent 15 August 2026");
		send(last, today());
		this.clock.pass(Duration.ofDays(100));
		assertThat(due()).isEmpty();
		assertThat(details().letters()).extracting(LetterSummary::kind)
			.containsExactly(LetterKind.DELEGATE, LetterKind.LEAD, LetterKind.REMINDER);
		signInOwner();
		update(ActionStatus.IN_PROGRESS, "Begun");
		signInManager();
		assertThat(due()).isEmpty();
		this.clock.pass(Duration.ofDays(200));
		assertThat(due()).containsExactly(LetterKind.REMINDER);
	}

	@Test
	void draftIsKeptUntilItIsSentAndThenStays() {
		int number = draft(LetterKind.YEARLY);
		assertThat(draft(LetterKind.YEARLY)).isEqualTo(number);
		var first = this.letters.find(this.place.id(), number);
		var changed = new LetterContent(today(), first.content().sender(), "Jo", "Subject", "Words");
		this.letters.edit(this.place.id(), number, first.version(), changed);
		assertThat(this.letters.find(this.place.id(), number).content()).isEqualTo(changed);
		assertThat(draft(LetterKind.YEARLY)).isEqualTo(number);
		assertThat(this.letters.find(this.place.id(), number).content()).isEqualTo(changed);
		assertThat(this.letters.draft(this.place.id(), this.owner.slug(), LetterKind.YEARLY, true)).isEqualTo(number);
		assertThat(this.letters.find(this.place.id(), number).content().wording()).contains(this.reference);
		assertRefused("letter.sentOn.future", () -> send(number, today().plusDays(1)));
		send(number, today());
		var sent = this.letters.find(this.place.id(), number);
		assertRefused("letter.sent", () -> this.letters.edit(this.place.id(), number, sent.version(), changed));
		assertRefused("letter.sent", () -> this.letters.discard(this.place.id(), number, sent.version()));
		assertRefused("letter.sent", () -> send(number, today()));
		for (String sql : List.of("update letter set wording = 'x' where id = ?",
				"delete from letter_item where letter_id = ?", "delete from letter where id = ?")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(sql).param(sent.id()).update());
		}
		int next = draft(LetterKind.YEARLY);
		assertThat(next).isEqualTo(number + 1);
		this.letters.discard(this.place.id(), next, this.letters.find(this.place.id(), next).version());
		assertThat(this.letters.toAgency(this.place.id(), this.owner.slug())).extracting(LetterSummary::number)
			.containsExactly(number);
	}

	@Test
	void letterRecordedByMistakeCountsAsNeverSentAndStaysVisible() {
		this.clock.pass(Duration.ofDays(200));
		int number = draft(LetterKind.REMINDER);
		assertRefused("letter.cancel.notSent", () -> cancel(number, "Not sent"));
		send(number, today());
		assertThat(due()).isEmpty();
		assertRefused("text.missing", () -> cancel(number, " "));
		cancel(number, "It lay in the drafts folder");
		assertRefused("letter.cancel.notSent", () -> cancel(number, "Again"));
		assertThat(due()).containsExactly(LetterKind.REMINDER);
		int next = draft(LetterKind.REMINDER);
		assertThat(next).isNotEqualTo(number);
		send(next, today());
		this.clock.pass(Duration.ofDays(28));
		assertThat(due()).containsExactly(LetterKind.LEAD);
		var cancelled = this.letters.find(this.place.id(), number);
		assertThat(requireNonNull(requireNonNull(cancelled.dispatch()).cancellation()).cancellationReason())
			.isEqualTo("It lay in the drafts folder");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc
			.sql("update letter set cancelled_on = null, cancelled_by = null, cancellation_reason = null where id = ?")
			.param(cancelled.id())
			.update());
		signInOwner();
		assertThat(details().letters()).extracting(LetterSummary::number).containsExactlyInAnyOrder(next, number);
		assertThat(this.letters.toMine(this.place.id(), number).number()).isEqualTo(number);
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> cancel(next, "Mine"));
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.bodies.organisation("Another"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.letters.toMine(this.place.id(), number));
	}

	@Test
	void nobodyWritesToAnAgencyThatHasEnded() {
		this.jdbc.sql("update organisation_name set valid_to = '2025-12-31' where organisation_id = ?")
			.param(this.owner.id())
			.update();
		assertRefused("letter.ended", () -> draft(LetterKind.YEARLY));
		assertThat(this.responses.agencies(this.place.id())).extracting(AgencyResponses::endedOn)
			.containsExactly(LocalDate.of(2025, 12, 31));
	}

	@Test
	void letterHasOnlyWhatTheAgencyMayRead() {
		String hidden = this.bodies.action(this.place, this.owner, (LocalDate) null);
		this.bodies.changeVisibility(this.place, hidden, Visibility.INTERNAL);
		var other = this.bodies.organisation("Another");
		String others = this.bodies.action(this.place, other, (LocalDate) null);
		String shared = recommendation(Visibility.PARTNER);
		String internal = recommendation(Visibility.INTERNAL);
		String words = this.letters.find(this.place.id(), draft(LetterKind.YEARLY)).content().wording();
		assertThat(words).contains(this.reference, shared).doesNotContain(hidden, others, internal);
		assertThat(this.responses.agencies(this.place.id())).extracting(AgencyResponses::open)
			.containsExactlyInAnyOrder(2L, 1L);
		signInManager();
		var version = this.recommendations.details(this.place.id(), shared).recommendation().identity().version();
		this.recommendations.linkActions(this.place.id(), shared, List.of(this.reference), version);
		assertThat(this.responses.ofAgency(this.place.id(), this.owner.slug())).extracting(AwaitedResponse::reference)
			.containsExactly(this.reference);
	}

	@Test
	void lettersAreAddressedToWhoHoldsThePostOnTheDay() {
		assertThat(recipient(LetterKind.YEARLY))
			.isEqualTo("Designated safeguarding lead, Test CCG (name to be confirmed)");
		appoint("Ann Former", "Designated Safeguarding Lead", this.owner.slug(), LocalDate.of(2025, 12, 31));
		appoint("Bob Current", "Head and designated safeguarding lead", this.owner.slug(), null);
		assertThat(recipient(LetterKind.YEARLY))
			.isEqualTo("Bob Current, Head and designated safeguarding lead, Test CCG");
		appoint("Cara Partner", "Delegated Safeguarding Partner", this.bodies.organisation("Police").slug(), null);
		this.clock.pass(Duration.ofDays(200));
		send(draft(LetterKind.REMINDER), today());
		this.clock.pass(Duration.ofDays(28));
		send(draft(LetterKind.LEAD), today());
		this.clock.pass(Duration.ofDays(28));
		assertThat(recipient(LetterKind.DELEGATE)).isEqualTo("Cara Partner, Delegated Safeguarding Partner, Police");
	}

	@Test
	void onlyManagersDraftAndRecordAndAgenciesSeeTheirOwnLetters() {
		int number = draft(LetterKind.YEARLY);
		signInOwner();
		assertThat(details().letters()).isEmpty();
		signInManager();
		send(number, today());
		this.bodies.signIn(Role.SCRUTINEER, this.place, null);
		assertThat(details().letters()).hasSize(1);
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.letters.find(this.place.id(), number));
		signInOwner();
		assertThat(details().letters()).hasSize(1);
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> draft(LetterKind.YEARLY));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.letters.find(this.place.id(), 1));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.responses.agencies(this.place.id()));
		var elsewhere = this.world.place();
		this.bodies.signIn(Role.BUSINESS_MANAGER, elsewhere, null);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.letters.find(elsewhere.id(), number));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.letters.find(this.place.id(), number));
	}

	private List<LetterKind> due() {
		return this.responses.agencies(this.place.id())
			.stream()
			.flatMap((agency) -> agency.due().kinds().stream())
			.toList();
	}

	private int draft(LetterKind kind) {
		return this.letters.draft(this.place.id(), this.owner.slug(), kind, false);
	}

	private void send(int number, LocalDate day) {
		this.letters.recordSent(this.place.id(), number, this.letters.find(this.place.id(), number).version(),
				new SentLetter(day, "Jo Smith", LetterWay.POST));
	}

	private void cancel(int number, String reason) {
		int version = this.reader.numbered(this.place.id(), number).get(0).version();
		this.letters.cancel(this.place.id(), number, version, reason);
	}

	private String recipient(LetterKind kind) {
		return this.letters.find(this.place.id(), this.letters.draft(this.place.id(), this.owner.slug(), kind, true))
			.content()
			.recipient();
	}

	private String recommendation(Visibility visibility) {
		return this.recommendations.add(this.place.id(),
				new NewRecommendation(new RecommendationOrigin(SourceType.OTHER, null),
						RecommendationContent.of("A review", "Do [it](https://example.org)", visibility),
						ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, List.of(this.owner.slug()), List.of()));
	}

	private void appoint(String person, String post, String organisation, @Nullable LocalDate until) {
		this.appointments.add(this.place.id(), new AppointmentEdit(
				new AppointmentContent(person, post, new Validity(null, until, null), null), organisation, null));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
