package pl.kooperacja.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds a page back until it is whole. */
final class CapturedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private PrintWriter writer;
    private ServletOutputStream stream;
    private int error;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Has the view write itself in here. @return what it threw, or null */
    Throwable render(HttpServletRequest request, String view) throws IOException {
        try {
            request.getRequestDispatcher(view).forward(request, this);
        } catch (ServletException | RuntimeException e) {
            return Failures.root(e);
        }
        Throwable thrown = Failures.of(request);
        if (thrown == null && error >= 400) {
            return new IllegalStateException("page " + view + " asked for status " + error);
        }
        return thrown;
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    /** Status the page asked for, 0 when it asked for none. */
    int error() {
        return error;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void write(byte[] b, int off, int len) {
                    bytes.write(b, off, len);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("pages are written at once");
                }
            };
        }
        return stream;
    }

    @Override
    public void sendError(int status) {
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        error = status;
    }

    @Override
    public void setStatus(int status) {
        if (status >= 400) {
            error = status;
        }
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before the page is whole
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        bytes.reset();
    }

    @Override
    public void setContentLength(int length) {
        // the length is that of the compressed bytes
    }

    @Override
    public void setContentLengthLong(long length) {
        // as above
    }
}
