package org.throughline.assurance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Risks, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class RiskService {

	private final RiskRepository risks;

	private final RiskRegisterRepository registers;

	private final AssuranceReader reader;

	private final NumberedEntities numbered;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	RiskService(RiskRepository risks, RiskRegisterRepository registers, AssuranceReader reader,
			NumberedEntities numbered, AssuranceLookups lookups, CurrentUser user) {
		this.risks = risks;
		this.registers = registers;
		this.reader = reader;
		this.numbered = numbered;
		this.lookups = lookups;
		this.user = user;
	}

	/** The partnership's risks: overdue reviews first, closed risks last. */
	public Page<RiskDetails> risks(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(AssuranceReader.RISKS, partnershipId, page);
	}

	/**
	 * One risk.
	 * @throws NotFoundException if there is none
	 */
	public RiskDetails risk(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.find(AssuranceReader.RISKS, partnershipId, number).orElseThrow(NotFoundException::new);
	}

	/** Adds a risk and returns its number. */
	@Transactional
	public int add(UUID partnershipId, RiskEdit edit) {
		this.user.requireManager(partnershipId);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		return this.numbered.add(Risk.class, partnershipId, (number) -> new Risk(partnershipId, number, content, links))
			.number();
	}

	/** Changes a risk, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, RiskEdit edit) {
		var risk = stored(partnershipId, number);
		var content = edit.content().checked();
		var links = links(partnershipId, edit);
		risk.requireVersion(version);
		risk.replace(content, links);
		this.risks.flush();
	}

	/** Removes a risk, unless it has changed since this version. */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var risk = stored(partnershipId, number);
		risk.requireVersion(version);
		this.risks.delete(risk);
		this.risks.flush();
	}

	private Risk stored(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.risks.findByPartnershipIdAndNumber(partnershipId, number).orElseThrow(NotFoundException::new);
	}

	private Risk.Links links(UUID partnershipId, RiskEdit edit) {
		String owner = edit.ownerSlug();
		return new Risk.Links(register(partnershipId, edit.registerNumber()),
				this.lookups.report("report", partnershipId, edit.reportSlug()),
				(owner != null) ? this.lookups.organisation("owner", owner) : null,
				this.lookups.themes("themes", edit.themeSlugs()));
	}

	private @Nullable UUID register(UUID partnershipId, @Nullable Integer number) {
		return (number == null) ? null
				: this.registers.findByPartnershipIdAndNumber(partnershipId, number)
					.map(RiskRegister::id)
					.orElseThrow(() -> new RuleViolation("register", "assurance.number.unknown", number));
	}

}
