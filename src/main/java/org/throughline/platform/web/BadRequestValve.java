package org.throughline.platform.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Shows a page of Throughline for requests that Tomcat refuses before any filter sees
 * them, for example an address that is not valid.
 */
class BadRequestValve extends ErrorReportValve {

	private final PlainPage page = new PlainPage("bad-request");

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		try {
			this.page.write(response);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// the browser has gone
		}
	}

}
