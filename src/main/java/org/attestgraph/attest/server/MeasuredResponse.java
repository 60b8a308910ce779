package org.attestgraph.attest.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A response that is broken off after so many bytes: cut short in silence it would look whole. */
final class MeasuredResponse extends HttpServletResponseWrapper {
    private final long most;
    private final Runnable cut;

    MeasuredResponse(HttpServletResponse response, long most, Runnable cut) {
        super(response);
        this.most = most;
        this.cut = cut;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Measured(super.getOutputStream());
    }

    private final class Measured extends ServletOutputStream {
        private final ServletOutputStream out;
        private long count;

        Measured(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > most) {
                cut.run();
                throw new IOException("The answer is longer than " + most + " bytes");
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
