package org.throughline.partnership.web;

import java.util.Comparator;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.RoleInPartnership;

/**
 * Where the business manager sees all that is said of a partnership's governance,
 * whatever its dates, with the way to change each.
 */
@Controller
class GovernanceOverviewController {

	private final PartnershipService partnerships;

	private final GovernanceService governance;

	private final AgencyRoleService roles;

	private final AppointmentService appointments;

	private final ManagedPartnership managed;

	GovernanceOverviewController(PartnershipService partnerships, GovernanceService governance, AgencyRoleService roles,
			AppointmentService appointments, ManagedPartnership managed) {
		this.partnerships = partnerships;
		this.governance = governance;
		this.roles = roles;
		this.appointments = appointments;
		this.managed = managed;
	}

	@GetMapping("/manage/{partnership}/governance")
	String show(@PathVariable("partnership") String slug, Model model) {
		var partnership = this.managed.require(slug);
		model.addAttribute("partnership", partnership);
		model.addAttribute("called", this.partnerships.names(partnership.id()));
		model.addAttribute("groups", this.governance.groups(partnership.id()));
		model.addAttribute("roles",
				this.roles.rolesIn(partnership.id())
					.stream()
					.sorted(Comparator.comparing(RoleInPartnership::role))
					.toList());
		model.addAttribute("appointments", this.appointments.appointments(partnership.id()));
		model.addAttribute("trail", ManagedPartnership.trail(partnership));
		return "partnership/governance";
	}

}
