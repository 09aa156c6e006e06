package org.throughline.transfer.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.transfer.backup.BackupCheckService;

/** The page of the checks of backups, for administrators. */
@Controller
class BackupController {

	private final BackupCheckService checks;

	BackupController(BackupCheckService checks) {
		this.checks = checks;
	}

	@GetMapping("/admin/backups")
	String list(Model model) {
		var checks = this.checks.list();
		model.addAttribute("checks", checks);
		model.addAttribute("overdue", this.checks.overdue(checks));
		return "transfer/backups";
	}

}
