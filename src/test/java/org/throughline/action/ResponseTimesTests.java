package org.throughline.action;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

import org.throughline.ClockAt;
import org.throughline.TestClock;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests the times of the last and the next response of actions and recommendations. */
@ClockAt("2026-03-31T09:00:00Z")
class ResponseTimesTests extends ActionTest {

	private static final Instant START = Instant.parse("2026-03-31T09:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

	@Autowired
	private ResponseRuleService rules;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private DueDateService dueDates;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void setBackTheClock() {
		this.clock.pass(Duration.between(this.clock.instant(), START));
		this.reference = this.bodies.action(this.place, this.owner, DUE);
	}

	@Test
	void responseIsDueByTheDefaultUntilThePartnershipHasARule() {
		signInManager();
		assertThat(this.rules.rules(this.place.id())).extracting(ResponseRuleDetails::own).containsExactly(false);
		assertThat(times()).isEqualTo(new ResponseTimes(null, TODAY, 0, LocalDate.of(2026, 9, 30), -183));
		this.rules.add(this.place.id(), rule(LocalDate.of(2026, 4, 1), 1));
		assertThat(times().dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
		this.clock.pass(Duration.ofDays(1));
		assertThat(times().dueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
		assertThat(overdue()).isFalse();
		this.clock.pass(Duration.ofDays(29));
		assertThat(times().overdue()).isFalse();
		assertThat(overdue()).isFalse();
		this.clock.pass(Duration.ofDays(1));
		assertThat(times()).isEqualTo(new ResponseTimes(null, TODAY, 31, LocalDate.of(2026, 4, 30), 1));
		assertThat(times().inWords())
			.isEqualTo("No response since 31 March 2026, 31 days; response due 30 April 2026, 1 day overdue");
		assertThat(overdue()).isTrue();
		assertThat(this.rules.rules(this.place.id())).extracting(ResponseRuleDetails::current)
			.containsExactly(true, false);
	}

	@Test
	void onlyUpdatesOfTheOwnerCountAsResponses() {
		this.clock.pass(Duration.ofDays(10));
		signInManager();
		this.updates.overrideRag(this.place.id(), this.reference, Rag.RED, "Nothing is done");
		this.dueDates.change(this.place.id(), this.reference, new NewDueDate(LocalDate.of(2101, 1, 1), "Agreed"));
		assertThat(times().waitedDays()).isEqualTo(10);
		assertThat(times().responded()).isFalse();
		signInOwner();
		this.dueDates.request(this.place.id(), this.reference, new NewDueDate(LocalDate.of(2102, 1, 1), "Longer"));
		assertThat(times().waitedDays()).isZero();
		this.clock.pass(Duration.ofDays(5));
		update(ActionStatus.IN_PROGRESS, "Begun");
		assertThat(times().lastResponse()).isEqualTo("Last response today");
		this.clock.pass(Duration.ofDays(3));
		assertThat(times().lastResponse()).isEqualTo("Last response 15 April 2026, 3 days ago");
		this.world.signOut();
		this.bodies.signIn(Role.SCRUTINEER, this.place, null);
		assertThat(details().action().progress().response()).isNotNull();
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, "Done");
		assertThat(details().action().progress().response()).isNull();
	}

	@Test
	void decisionOfTheManagerAsksAgainAndIsNoWordOfTheOwner() {
		signInOwner();
		update(ActionStatus.REPORTED_COMPLETE, "Done");
		this.clock.pass(Duration.ofDays(20));
		signInManager();
		this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null, "No evidence");
		assertThat(times())
			.isEqualTo(new ResponseTimes(TODAY, LocalDate.of(2026, 4, 20), 0, LocalDate.of(2026, 10, 20), -183));
		assertThat(times().lastResponse())
			.isEqualTo("Last response 31 March 2026; response due again since 20 April 2026");
		this.clock.pass(Duration.ofDays(1));
		signInOwner();
		update(ActionStatus.IN_PROGRESS, "Again");
		assertThat(times().lastResponse()).isEqualTo("Last response today");
	}

	@Test
	void newOwnerHasNotResponded(@Autowired ReassignService owners) {
		signInOwner();
		update(ActionStatus.IN_PROGRESS, "Begun");
		this.clock.pass(Duration.ofDays(20));
		var other = this.bodies.organisation("New owner");
		signInManager();
		owners.reassign(this.place.id(),
				new Reassignment(other.slug(), TODAY.plusDays(20), "Merged", List.of(this.reference)));
		assertThat(times().responded()).isFalse();
		assertThat(times().lastResponse()).isEqualTo("No response since 20 April 2026");
	}

	@Test
	void responseToARecommendationIsDueUntilItIsRefusedOrClosed() {
		signInManager();
		String recommendation = this.recommendations.add(this.place.id(),
				new NewRecommendation(new RecommendationOrigin(SourceType.OTHER, null),
						RecommendationContent.of("A review", "Do it", Visibility.PUBLIC)
							.citing(new SourceCitation("A review", null, LocalDate.of(2025, 3, 1))),
						ResponseDetails.NOT_STATED, OutcomeDetails.OPEN, List.of(this.owner.slug()), List.of()));
		assertThat(requireNonNull(responses(recommendation)))
			.isEqualTo(new ResponseTimes(null, LocalDate.of(2025, 3, 1), 395, LocalDate.of(2025, 9, 1), 211));
		assertThat(withResponseOverdue()).containsExactly(recommendation);
		int version = this.recommendations.respond(this.place.id(), recommendation,
				new ResponseDetails(RecommendationResponse.ACCEPTED, null), 0);
		assertThat(requireNonNull(responses(recommendation)).lastResponseOn()).isEqualTo(TODAY);
		assertThat(withResponseOverdue()).isEmpty();
		this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.bodies.organisation("Another"));
		assertThat(responses(recommendation)).isNull();
		signInOwner();
		assertThat(responses(recommendation)).isNotNull();
		this.world.signOut();
		assertThat(responses(recommendation)).isNull();
		signInManager();
		this.recommendations.respond(this.place.id(), recommendation,
				new ResponseDetails(RecommendationResponse.NOT_ACCEPTED, "No duty"), version);
		assertThat(responses(recommendation)).isNull();
	}

	@Test
	void onlyTheManagerReadsAndChangesRules() {
		signInManager();
		var id = this.rules.add(this.place.id(), rule(TODAY, 3));
		assertRefused("responseRule.validFrom.taken", () -> this.rules.add(this.place.id(), rule(TODAY, 4)));
		this.rules.edit(this.place.id(), id, 0, rule(TODAY, 4));
		assertThat(this.rules.find(this.place.id(), id).content().everyMonths()).isEqualTo(4);
		var other = this.world.place();
		this.bodies.signIn(Role.BUSINESS_MANAGER, other, null);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.rules.find(other.id(), id));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.rules.edit(other.id(), id, 1, rule(TODAY, 5)));
		signInOwner();
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.rules.rules(this.place.id()));
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.rules.add(this.place.id(), rule(TODAY.plusDays(1), 3)));
	}

	static ResponseRuleContent rule(LocalDate from, int months) {
		return new ResponseRuleContent(from, months,
				new ResponseLadder(14, 28, "Designated safeguarding lead", 28, "Delegated safeguarding partner"),
				"Executive Group");
	}

	private ResponseTimes times() {
		return requireNonNull(details().action().progress().response());
	}

	private boolean overdue() {
		return this.actions.list(this.place.id(), ActionFilter.of(Attention.RESPONSE_OVERDUE), Pageable.ofSize(20))
			.stream()
			.anyMatch((action) -> action.reference().equals(this.reference));
	}

	private List<String> withResponseOverdue() {
		var overdue = new RecommendationFilter(new RecommendationFilter.Source(null, null, null), null, null, null,
				null, null, true);
		return this.recommendations.list(this.place.id(), overdue, Pageable.ofSize(20))
			.stream()
			.map(RecommendationSummary::reference)
			.toList();
	}

	private @Nullable ResponseTimes responses(String recommendation) {
		return this.recommendations.details(this.place.id(), recommendation).recommendation().responses();
	}

}
