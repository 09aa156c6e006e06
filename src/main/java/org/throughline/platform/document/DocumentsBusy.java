package org.throughline.platform.document;

/**
 * Too many people make documents right now.
 */
public class DocumentsBusy extends RuntimeException {

}
