package org.throughline.platform.web;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the page for a request that failed outside a controller. The page explains what
 * the user can do and reveals no internals.
 */
@Controller
class ErrorPageController implements ErrorController {

	/** Status codes with a page of their own. */
	private static final Set<Integer> PAGES = Set.of(403, 404, 409, 413);

	@RequestMapping("${spring.web.error.path:/error}")
	ModelAndView show(HttpServletRequest request) {
		HttpStatus status = status(request);
		if (PAGES.contains(status.value())) {
			return new ModelAndView("error/" + status.value(), status);
		}
		return new ModelAndView(status.is4xxClientError() ? "error/4xx" : "error/5xx", status);
	}

	/** A direct request for this address gets "not found". */
	private static HttpStatus status(HttpServletRequest request) {
		if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
			return HttpStatus.NOT_FOUND;
		}
		HttpStatus status = HttpStatus.resolve(code);
		return (status != null && status.isError()) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
