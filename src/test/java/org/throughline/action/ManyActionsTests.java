package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists cost the same whatever the number of actions. The rows are made in bulk by SQL.
 */
@ApplicationTest
class ManyActionsTests {

	private static final PageRequest PAGE = PageRequest.of(0, 25);

	@Autowired
	private ActionService actions;

	@Autowired
	private OwnActionService ownActions;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestActions bodies;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private SqlCounter sql;

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void listsCostTheSameWithFiftyThousand() {
		var few = this.world.place();
		var many = this.world.place();
		var police = this.bodies.organisation("Test Police");
		fill(few, police, 100);
		fill(many, police, 50_000);
		this.jdbc.sql("analyze action").update();
		this.bodies.signIn(Role.BUSINESS_MANAGER, few, null);
		int before = count(few);
		this.bodies.signIn(Role.BUSINESS_MANAGER, many, null);
		assertThat(count(many)).isEqualTo(before);
		assertThat(this.actions.list(many.id(), ActionFilter.ALL, PAGE).total("action", "actions"))
			.isEqualTo("More than 1,000 actions");
		var last = this.actions.list(many.id(), ActionFilter.ALL, PageRequest.of(1_999, 25));
		assertThat(last.getTotalPages()).isEqualTo(2_000);
		assertThat(this.actions.list(many.id(), ActionFilter.ALL, PageRequest.of(1_000, 25)).getTotalPages())
			.isEqualTo(1_002);
		assertThat(plan(many.id(), ActionFilter.ALL)).contains("action_list_ix").doesNotContain("Sort");
		assertThat(plan(many.id(), ActionFilter.of(Attention.OVERDUE))).contains("action_list_ix")
			.doesNotContain("Sort");
		assertThat(plan(many.id(), ActionFilter.of(Attention.NO_UPDATE))).contains("action_awaited_ix")
			.doesNotContain("Sort");
		assertThat(plan(many.id(), ActionFilter.of(Attention.TO_VERIFY))).contains("action_to_verify_ix")
			.doesNotContain("Sort");
		this.bodies.signIn(Role.PARTNER_AGENCY, many, police);
		assertThat(this.sql.count(() -> this.ownActions.list(ActionFilter.ALL, PAGE))).isLessThanOrEqualTo(3);
		var agencies = List.of(new ActionVisibility.Agency(many.id(), police.id()));
		assertThat(explain(ActionConditions.owned(agencies, ActionFilter.ALL), ActionFilter.ALL))
			.doesNotContain("Sort");
	}

	private int count(ReportWorld.Place place) {
		return this.sql.count(() -> {
			this.actions.list(place.id(), ActionFilter.ALL, PAGE);
			this.actions.list(place.id(), ActionFilter.of(Attention.OVERDUE), PAGE);
			this.actions.counts(place.id());
			this.actions.byOwner(place.id());
			this.actions.details(place.id(), "act-0001");
			this.recommendations.list(place.id(), RecommendationFilter.ALL, PAGE);
		});
	}

	private String plan(UUID partnershipId, ActionFilter filter) {
		var reader = new ActionVisibility.Reader(true, true, Set.of());
		return explain(ActionConditions.in(partnershipId, filter, reader), filter);
	}

	private String explain(SqlConditions where, ActionFilter filter) {
		return String.join("\n",
				this.jdbc
					.sql("explain select a.* from action a where " + where.sql() + " order by "
							+ ActionConditions.order(filter.attention()) + " limit 25")
					.params(where.parameters())
					.params(ActionConditions.days(LocalDate.of(2026, 11, 20)))
					.query(String.class)
					.list());
	}

	/** Adds actions without history. */
	private void fill(ReportWorld.Place place, TestActions.Body owner, int number) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.jdbc.sql("set local session_replication_role = replica").update();
			this.jdbc
				.sql("""
						insert into action (id, partnership_id, reference, position, wording, owner_id, first_due_on, due_on,
						  visibility, status, status_note, status_changed_at, made_on, awaited_since, version)
						select gen_random_uuid(), :place, 'act-' || lpad(n::text, greatest(4, length(n::text)), '0'), n, 'Do ' || n,
						  :owner, date '2026-01-01' + n % 700, date '2026-01-01' + n % 700, 'PARTNER',
						  (array['NOT_STARTED', 'IN_PROGRESS', 'BLOCKED', 'REPORTED_COMPLETE', 'VERIFIED_COMPLETE', 'RETURNED'])[n % 6 + 1],
						  'said', now(), date '2025-01-01', date '2026-01-01' + n % 320, 0
						from generate_series(1, :number) n""")
				.params(Map.of("place", place.id(), "owner", owner.id(), "number", number))
				.update();
		});
	}

}
