package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Records which partnerships took over from others, when partnerships split or merge.
 */
@Service
@Transactional
public class PartnershipSuccessionService {

	private final JdbcClient jdbc;

	private final PartnershipService partnerships;

	private final PartnershipSuccessionRepository successions;

	private final CurrentUser user;

	private final Clock clock;

	PartnershipSuccessionService(JdbcClient jdbc, PartnershipService partnerships,
			PartnershipSuccessionRepository successions, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.successions = successions;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the predecessors and successors of a partnership, earliest first. */
	@Transactional(readOnly = true)
	public List<RelatedPartnership> related(UUID partnershipId) {
		return this.jdbc.sql("""
				select slug, name, successor, effective_on, note from related_partnerships(?, ?)
				order by effective_on, successor, name""")
			.params(partnershipId, LocalDate.now(this.clock))
			.query(RelatedPartnership.class)
			.list();
	}

	/** Adds a successor; administrators only. */
	public void add(UUID partnershipId, String successorSlug, LocalDate effectiveOn, @Nullable String note) {
		this.user.requireAdministrator();
		UUID successor = this.partnerships.find(successorSlug)
			.orElseThrow(() -> new RuleViolation("successor", "partnership.succession.missing"))
			.id();
		if (partnershipId.equals(successor)) {
			throw new RuleViolation("successor", "partnership.succession.itself");
		}
		if (this.successions.existsByPredecessorIdAndSuccessorId(partnershipId, successor)
				|| this.successions.existsByPredecessorIdAndSuccessorId(successor, partnershipId)) {
			throw new RuleViolation("successor", "partnership.succession.twice");
		}
		this.successions.save(new PartnershipSuccession(partnershipId, successor, effectiveOn, note));
		this.successions.flush();
	}

	/** Removes a successor that was entered by mistake; administrators only. */
	public void remove(UUID partnershipId, String successorSlug) {
		this.user.requireAdministrator();
		UUID successor = this.partnerships.require(successorSlug).id();
		if (this.successions.deleteByPredecessorIdAndSuccessorId(partnershipId, successor) == 0) {
			throw new NotFoundException();
		}
		this.successions.flush();
	}

}
