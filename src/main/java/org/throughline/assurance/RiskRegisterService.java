package org.throughline.assurance;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Risk registers, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class RiskRegisterService {

	private final RiskRegisterRepository registers;

	private final AssuranceReader reader;

	private final NumberedEntities numbered;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	RiskRegisterService(RiskRegisterRepository registers, AssuranceReader reader, NumberedEntities numbered,
			AssuranceLookups lookups, CurrentUser user) {
		this.registers = registers;
		this.reader = reader;
		this.numbered = numbered;
		this.lookups = lookups;
		this.user = user;
	}

	/** The partnership's registers, by name. */
	public List<RiskRegisterDetails> registers(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.list(AssuranceReader.REGISTERS, partnershipId);
	}

	/**
	 * One register.
	 * @throws NotFoundException if there is none
	 */
	public RiskRegisterDetails register(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.find(AssuranceReader.REGISTERS, partnershipId, number).orElseThrow(NotFoundException::new);
	}

	/** Adds a register and returns its number. */
	@Transactional
	public int add(UUID partnershipId, RiskRegisterEdit edit) {
		this.user.requireManager(partnershipId);
		var content = edit.content().checked();
		var report = this.lookups.report("report", partnershipId, edit.reportSlug());
		return this.numbered
			.add(RiskRegister.class, partnershipId,
					(number) -> new RiskRegister(partnershipId, number, content, report))
			.number();
	}

	/** Changes a register, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, RiskRegisterEdit edit) {
		var register = stored(partnershipId, number);
		var content = edit.content().checked();
		var report = this.lookups.report("report", partnershipId, edit.reportSlug());
		register.requireVersion(version);
		register.replace(content, report);
		this.registers.flush();
	}

	/** Removes a register; its risks stay, unless it has changed since this version. */
	@Transactional
	public void remove(UUID partnershipId, int number, int version) {
		var register = stored(partnershipId, number);
		register.requireVersion(version);
		this.registers.delete(register);
		this.registers.flush();
	}

	private RiskRegister stored(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.registers.findByPartnershipIdAndNumber(partnershipId, number).orElseThrow(NotFoundException::new);
	}

}
