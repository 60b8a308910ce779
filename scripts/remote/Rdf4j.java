import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee8.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;

/** Runs RDF4J's server on this machine alone: Rdf4j WAR PORT DATA. Prints a line once it answers. */
class Rdf4j {
    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.eclipse.rdf4j.appdata.basedir", arguments[2]);
        int port = Integer.parseInt(arguments[1]);
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        WebAppContext application = new WebAppContext();
        application.setContextPath("/rdf4j-server");
        application.setWar(arguments[0]);
        application.setThrowUnavailableOnStartupException(true);
        server.setHandler(application);
        server.start();
        System.out.println("Ready");
        server.join();
    }
}
