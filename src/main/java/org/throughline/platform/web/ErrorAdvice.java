package org.throughline.platform.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import org.throughline.platform.database.DatabaseFailure;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.document.DocumentsBusy;
import org.throughline.platform.publication.OpenIdentifiers;

/**
 * Converts exceptions to pages. A record that does not exist and a record without
 * permission get the same answer.
 */
@ControllerAdvice
class ErrorAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ErrorAdvice.class);

	private final LayoutAdvice layouts;

	private final FormerAddresses former;

	private final List<NearbyPages> nearby;

	private final List<GonePages> gone;

	ErrorAdvice(LayoutAdvice layouts, FormerAddresses former, List<NearbyPages> nearby, List<GonePages> gone) {
		this.layouts = layouts;
		this.former = former;
		this.nearby = nearby;
		this.gone = gone;
	}

	@ExceptionHandler({ NotFoundException.class, NoHandlerFoundException.class, NoResourceFoundException.class,
			TypeMismatchException.class })
	@Nullable ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
		if (this.former.redirect(request, response)) {
			return null;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		for (var pages : this.gone) {
			var found = pages.find(path);
			if (found.isPresent()) {
				found.get().setStatus(HttpStatus.GONE);
				this.layouts.add(request, found.get().getModelMap());
				return found.get();
			}
		}
		var page = page("error/404", HttpStatus.NOT_FOUND, request);
		page.addObject("nearby", this.nearby.stream().flatMap((pages) -> pages.near(path).stream()).toList());
		page.addObject("firstPage", firstPage(request, path));
		return page;
	}

	/** Returns the address of a list of which a page beyond the last may be asked. */
	private static @Nullable String firstPage(HttpServletRequest request, String path) {
		if (request.getParameter("page") == null || request.getQueryString() == null) {
			return null;
		}
		String query = Stream.of(request.getQueryString().split("&"))
			.filter((part) -> !part.startsWith("page="))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? path : path + "?" + query;
	}

	@ExceptionHandler
	ModelAndView changedByAnother(OptimisticLockingFailureException ex, HttpServletRequest request) {
		logger.info("Two people changed the same record: {}", ex.getMessage());
		return page("error/409", HttpStatus.CONFLICT, request);
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	ModelAndView fileTooLarge(HttpServletRequest request) {
		return page("error/413", HttpStatus.CONTENT_TOO_LARGE, request);
	}

	/**
	 * The page sends the same request again with reasons for keeping the text, unless it
	 * had a file.
	 */
	@ExceptionHandler
	ModelAndView openIdentifiers(OpenIdentifiers ex, HttpServletRequest request) {
		var page = page("error/identifiers", HttpStatus.UNPROCESSABLE_CONTENT, request);
		page.addObject("openIdentifiers", ex);
		page.addObject("address", request.getRequestURI().substring(request.getContextPath().length()));
		page.addObject("file", request instanceof MultipartRequest files
				&& files.getFileMap().values().stream().anyMatch((file) -> !file.isEmpty()));
		page.addObject("sent",
				request.getParameterMap()
					.entrySet()
					.stream()
					.filter((field) -> !field.getKey().startsWith("_"))
					.toList());
		return page;
	}

	/** The disk takes no more files, or the parts of the request are malformed. */
	@ExceptionHandler(MultipartException.class)
	ModelAndView fileNotStored(MultipartException ex, HttpServletRequest request) {
		var cause = ex.getMostSpecificCause();
		if (!(cause instanceof IOException) || !cause.getClass().getPackageName().startsWith("java.")) {
			return page("error/4xx", HttpStatus.BAD_REQUEST, request);
		}
		logger.warn("A file that was sent cannot be stored: {}", cause.getMessage());
		return page("error/file-not-stored", HttpStatus.SERVICE_UNAVAILABLE, request);
	}

	@ExceptionHandler(MissingRequestValueException.class)
	ModelAndView incomplete(HttpServletRequest request) {
		return page("error/4xx", HttpStatus.BAD_REQUEST, request);
	}

	/**
	 * While nothing can be saved, the page shows the texts that were sent, so that they
	 * can be copied.
	 */
	@ExceptionHandler({ DataAccessException.class, PersistenceException.class, TransactionException.class })
	ModelAndView unavailable(RuntimeException ex, HttpServletRequest request, HttpServletResponse response) {
		var failure = DatabaseFailure.of(ex);
		if (failure == null || failure == DatabaseFailure.UNREACHABLE) {
			throw ex;
		}
		if (failure == DatabaseFailure.HELD) {
			return page("error/held", HttpStatus.CONFLICT, request);
		}
		logger.warn("The database does not answer as usual: {}", failure);
		response.setHeader(HttpHeaders.RETRY_AFTER, "30");
		var page = page("error/503", HttpStatus.SERVICE_UNAVAILABLE, request);
		page.addObject("reading", failure == DatabaseFailure.NOT_WRITABLE);
		page.addObject("texts", sentTexts(request));
		return page;
	}

	/** Documents are made by few people at a time. */
	@ExceptionHandler(DocumentsBusy.class)
	ModelAndView documentsBusy(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, "30");
		var page = page("error/503", HttpStatus.SERVICE_UNAVAILABLE, request);
		page.addObject("reading", false);
		page.addObject("documents", true);
		page.addObject("texts", sentTexts(request));
		return page;
	}

	/** Lists what must change before a file can be made. */
	@ExceptionHandler
	ModelAndView documentRefused(DocumentRefused ex, HttpServletRequest request) {
		var page = page("error/document-refused", HttpStatus.UNPROCESSABLE_CONTENT, request);
		page.addObject("problems", ex.problems());
		return page;
	}

	/** Returns what a person typed, but no passwords and no hidden values. */
	private static List<String> sentTexts(HttpServletRequest request) {
		if (!HttpMethod.POST.matches(request.getMethod())) {
			return List.of();
		}
		return request.getParameterMap()
			.entrySet()
			.stream()
			.filter((sent) -> !sent.getKey().startsWith("_")
					&& !sent.getKey().toLowerCase(Locale.ROOT).endsWith("password"))
			.flatMap((sent) -> Arrays.stream(sent.getValue()))
			.filter((text) -> text.strip().matches("(?s).*\\s.*"))
			.toList();
	}

	private ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
		var page = new ModelAndView(view, status);
		page.addObject("layout", this.layouts.ofError(request));
		return page;
	}

}
