package org.throughline.returns.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.platform.govuk.Paging;
import org.throughline.returns.ReturnService;

/**
 * The requests to the organisations that the signed-in person acts for.
 */
@Controller
class MyReturnsController {

	private final ReturnService returns;

	MyReturnsController(ReturnService returns) {
		this.returns = returns;
	}

	@GetMapping("/my/returns")
	String list(@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.returns.mine(Paging.request(page));
		model.addAttribute("requests", found);
		model.addAttribute("counts", this.returns.myCounts());
		model.addAttribute("today", this.returns.today());
		model.addAttribute("pagination", Paging.of(found, "/my/returns"));
		return "returns/mine";
	}

}
