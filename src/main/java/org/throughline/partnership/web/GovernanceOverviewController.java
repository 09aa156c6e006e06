package org.throughline.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.partnership.Validity;
import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSuccessionService;
import org.throughline.partnership.PartnershipSummary;

/**
 * Overview of a partnership's governance for the business manager, with links to edit
 * each record.
 */
@Controller
class GovernanceOverviewController {

	private final PartnershipService partnerships;

	private final PartnershipSuccessionService successions;

	private final GovernanceService governance;

	private final AgencyRoleService roles;

	private final AppointmentService appointments;

	private final Clock clock;

	GovernanceOverviewController(PartnershipService partnerships, PartnershipSuccessionService successions,
			GovernanceService governance, AgencyRoleService roles, AppointmentService appointments, Clock clock) {
		this.partnerships = partnerships;
		this.successions = successions;
		this.governance = governance;
		this.roles = roles;
		this.appointments = appointments;
		this.clock = clock;
	}

	@GetMapping("/manage/{partnership}/governance")
	String show(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("called", this.partnerships.names(partnership.id()));
		model.addAttribute("groups", this.governance.groups(partnership.id()));
		var today = LocalDate.now(this.clock);
		var roles = this.roles.rolesIn(partnership.id())
			.stream()
			.sorted(Comparator.comparing(AgencyRoleDetails::role))
			.collect(Collectors.partitioningBy((role) -> Validity.isOver(role.to(), today)));
		model.addAttribute("roles", roles.get(false));
		model.addAttribute("endedRoles", roles.get(true));
		model.addAttribute("appointments", this.appointments.appointments(partnership.id()));
		model.addAttribute("related", this.successions.related(partnership.id()));
		model.addAttribute("trail", GovernanceBreadcrumbs.of(partnership));
		return "partnership/governance";
	}

}
