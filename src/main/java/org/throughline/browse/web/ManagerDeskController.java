package org.throughline.browse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.FirstStep;
import org.throughline.browse.ManagerDesk.Owner;
import org.throughline.browse.ManagerDeskQueries;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.KeptForReader;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.ReturnKind;

/**
 * The desk of a business manager: the open report, what waits for them today, and what
 * comes next.
 */
@Controller
@RequestMapping("/manage")
class ManagerDeskController {

	/** The number of changes, the newest first. */
	private static final int CHANGES = 2;

	/** The number of dates that are listed and drawn, the next first. */
	private static final int DATES = 4;

	private final PartnershipService partnerships;

	private final ManagerDeskQueries desks;

	private final DeskText text;

	private final CurrentUser user;

	private final Clock clock;

	ManagerDeskController(PartnershipService partnerships, ManagerDeskQueries desks, DeskText text, CurrentUser user,
			Clock clock) {
		this.partnerships = partnerships;
		this.desks = desks;
		this.text = text;
		this.user = user;
		this.clock = clock;
	}

	/** Lists the partnerships of a person; one of them is opened at once. */
	@GetMapping
	String list(Model model) {
		if (!this.user.managesAnything()) {
			throw new NotFoundException();
		}
		var managed = this.partnerships.all().stream().filter((each) -> this.user.manages(each.id())).toList();
		if (managed.size() == 1) {
			return "redirect:" + managed.get(0).manageAddress();
		}
		model.addAttribute("partnerships", managed);
		return "browse/managed";
	}

	@KeptForReader
	@GetMapping("/{partnership}")
	String show(@Managed PartnershipSummary partnership, Model model) {
		var today = LocalDate.now(this.clock);
		String here = partnership.manageAddress();
		var work = this.desks.work(partnership.id(), today, CHANGES);
		var desk = work.desk();
		var coming = this.text.dates(here, work, today);
		var dates = coming.subList(0, Math.min(DATES, coming.size()));
		model.addAttribute("here", here);
		model.addAttribute("work", work);
		model.addAttribute("desk", desk);
		model.addAttribute("draft", desk.open().orElse(null));
		model.addAttribute("ready", DeskPictures.ready(work.progress()));
		model.addAttribute("steps", FirstStep.of(here, desk.counts()));
		model.addAttribute("tasks", this.text.tasks(here, work, today));
		model.addAttribute("owners", DeskPictures.owners(desk.owners()));
		model.addAttribute("open", desk.owners().stream().mapToLong(Owner::open).sum());
		model.addAttribute("overdue", desk.owners().stream().mapToLong(Owner::overdue).sum());
		model.addAttribute("noUpdate", desk.owners().stream().mapToLong(Owner::noUpdate).sum());
		model.addAttribute("dates", dates);
		model.addAttribute("later", coming.size() - dates.size());
		model.addAttribute("timeline", DeskPictures.timeline(dates, today));
		var kinds = Arrays.stream(ReturnKind.values())
			.filter((kind) -> desk.returns().stream().anyMatch((row) -> row.cells().containsKey(kind)))
			.toList();
		model.addAttribute("kinds", kinds);
		model.addAttribute("grid", this.text.grid(here, desk, kinds));
		model.addAttribute("blocks", DeskText.blocks(partnership, desk));
		model.addAttribute("trail", partnership.breadcrumbs());
		return "browse/manager";
	}

}
