package org.throughline.returns.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.returns.ReturnService;

/**
 * The requests to the organisations that the signed-in person acts for.
 */
@Controller
class MyReturnsController {

	private static final ListColumns COLUMNS = ListColumns.sorted("kind", "Type")
		.andSorted("period", "Period")
		.andSorted("due", "Return by")
		.andSorted("state", "Status");

	private final ReturnService returns;

	MyReturnsController(ReturnService returns) {
		this.returns = returns;
	}

	@GetMapping("/my/returns")
	String list(ListRequest request, Model model) {
		var found = this.returns.mine(request.pageable(COLUMNS));
		model.addAttribute("requests", found);
		model.addAttribute("counts", this.returns.myCounts());
		model.addAttribute("today", this.returns.today());
		model.addAttribute("listPage", request.page(found, COLUMNS));
		return "returns/mine";
	}

}
