package org.throughline.browse.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.browse.ManagerDeskQueries;

/**
 * Start page of the administrator, with the first steps of a new installation.
 */
@Controller
class AdministrationController {

	private final ManagerDeskQueries desks;

	AdministrationController(ManagerDeskQueries desks) {
		this.desks = desks;
	}

	@GetMapping("/admin")
	String start(Model model) {
		model.addAttribute("steps", this.desks.installationSteps());
		return "browse/admin";
	}

}
