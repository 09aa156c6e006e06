package org.throughline;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

import org.throughline.platform.document.CheckedDocument;
import org.throughline.platform.document.Document;
import org.throughline.platform.document.DocumentCheck;
import org.throughline.platform.document.DocumentFormat;
import org.throughline.platform.document.PdfDocument;
import org.throughline.platform.document.WordDocument;

/**
 * Makes short stand-ins for PDF and Word documents, which pass the checks, unless a test
 * asks for {@link RealDocuments}.
 */
class TestDocuments implements BeanPostProcessor {

	private static final String STAND_IN = "Stand-in ";

	private volatile boolean real;

	void makeReal(boolean real) {
		this.real = real;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof PdfDocument || bean instanceof WordDocument || bean instanceof DocumentCheck)) {
			return bean;
		}
		var proxy = new ProxyFactory(bean);
		proxy.setProxyTargetClass(true);
		proxy.addAdvice((MethodInterceptor) this::invoke);
		return proxy.getProxy();
	}

	private Object invoke(MethodInvocation call) throws Throwable {
		Object argument = (call.getArguments().length == 1) ? call.getArguments()[0] : null;
		if (argument instanceof Document document && !this.real) {
			return standIn((DocumentFormat) call.getThis(), document);
		}
		if (argument instanceof byte[] file && new String(file, StandardCharsets.UTF_8).startsWith(STAND_IN)) {
			return new CheckedDocument(List.of(), "Stand-in");
		}
		return call.proceed();
	}

	private static byte[] standIn(DocumentFormat format, Document document) {
		return (STAND_IN + format.extension() + " " + document.properties() + " " + document.marks().fingerprint() + " "
				+ document.marks().note())
			.getBytes(StandardCharsets.UTF_8);
	}

}
