package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the rules on responses of a partnership.
 */
@Service
@Transactional(readOnly = true)
public class ResponseRuleService implements RecordService<UUID, ResponseRuleDetails, ResponseRuleContent> {

	private static final String RULES = """
			select r.*, r.partnership_id is not null as own,
			  r.id = (select id from response_rule_on(:partnership, :today)) as current
			from response_rule r where (r.partnership_id = :partnership or r.partnership_id is null)
			""";

	private final JdbcClient jdbc;

	private final ResponseRuleRepository rules;

	private final CurrentUser user;

	private final Clock clock;

	ResponseRuleService(JdbcClient jdbc, ResponseRuleRepository rules, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the rules of a partnership, the newest first, and the default last. */
	public List<ResponseRuleDetails> rules(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return statement("order by own desc, r.valid_from desc", partnershipId)
			.query(MappedRecord.rows(ResponseRuleDetails.class))
			.list();
	}

	/** Returns the rule that holds today. */
	public ResponseRuleDetails current(UUID partnershipId) {
		return statement("and r.id = (select id from response_rule_on(:partnership, :today))", partnershipId)
			.query(MappedRecord.rows(ResponseRuleDetails.class))
			.single();
	}

	@Override
	public ResponseRuleDetails find(UUID partnershipId, UUID id) {
		this.user.requireManager(partnershipId);
		return statement("and r.partnership_id = :partnership and r.id = :id", partnershipId).param("id", id)
			.query(MappedRecord.rows(ResponseRuleDetails.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private JdbcClient.StatementSpec statement(String rest, UUID partnershipId) {
		return this.jdbc.sql(RULES + rest)
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock));
	}

	@Override
	@Transactional
	public UUID add(UUID partnershipId, ResponseRuleContent content) {
		this.user.requireManager(partnershipId);
		requireOtherDay(partnershipId, content, null);
		var rule = this.rules.save(new ResponseRule(partnershipId, content.checked()));
		this.rules.flush();
		return rule.id();
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, UUID id, int version, ResponseRuleContent content) {
		this.user.requireManager(partnershipId);
		var rule = this.rules.findByIdAndPartnershipId(id, partnershipId).orElseThrow(NotFoundException::new);
		rule.requireVersion(version);
		requireOtherDay(partnershipId, content, id);
		rule.replace(content.checked());
		this.rules.flush();
	}

	private void requireOtherDay(UUID partnershipId, ResponseRuleContent content, @Nullable UUID except) {
		boolean taken = rules(partnershipId).stream()
			.filter((rule) -> rule.own() && !rule.id().equals(except))
			.anyMatch((rule) -> rule.content().validFrom().equals(content.validFrom()));
		if (taken) {
			throw new RuleViolation("validFrom", "responseRule.validFrom.taken");
		}
	}

}
