package org.throughline.returns.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;
import org.throughline.returns.RequestFilter;
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

	private final ReturnsContext context;

	MyReturnsController(ReturnService returns, ReturnsContext context) {
		this.context = context;
		this.returns = returns;
	}

	@KeptForReader
	@GetMapping("/my/returns")
	String list(ListRequest request, Model model) {
		var filter = RequestFilter.of(request);
		var found = this.returns.mine(filter, request.pageable(COLUMNS));
		model.addAttribute("requests", found);
		model.addAttribute("counts", this.returns.myCounts());
		model.addAttribute("today", this.returns.today());
		model.addAttribute("listPage",
				this.context
					.filters(request.page(found, COLUMNS).counted(this.returns.filterCounts(filter, request.counted())))
					.file(found, (one) -> one.content().kind(), (one) -> one.content().periodLabel(),
							(one) -> one.content().dueOn(), (one) -> one.progress().state()));
		return "returns/mine";
	}

}
